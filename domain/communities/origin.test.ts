import { expect, it } from 'vitest'
import { isEmbedOrigin } from './origin.ts'

it.each([
  'https://liuwan.gov.cn',
  'https://www.liuwan.example:8443',
  'https://xn--fsqu00a.xn--0zwm56d',
  'https://10.1.2.3',
  'http://localhost:5173',
  'http://127.0.0.1:8080',
])('%s is the origin of a website', (text) => {
  expect(isEmbedOrigin(text)).toBe(true)
})

it.each([
  '',
  '*',
  'liuwan.gov.cn',
  'http://liuwan.gov.cn',
  'http://localhost',
  'http://127.0.0.2:80',
  'https://liuwan.gov.cn/',
  'https://liuwan.gov.cn/map',
  'https://*.gov.cn',
  'https://Liuwan.gov.cn',
  'https://liuwan.gov.cn:443',
  'https://liuwan.gov.cn:65536',
  'https://me@liuwan.gov.cn',
  'https://a.example https://b.example',
  "https://a.example;script-src'*'",
  'https://a.example\nX-Evil: 1',
  'https://例子.中国',
  'https://-a.example',
  `https://${'a'.repeat(64)}.example`,
  `https://${'a.'.repeat(130)}example`,
  'javascript://a.example',
  'null',
])('%j is none that is let in', (text) => {
  expect(isEmbedOrigin(text)).toBe(false)
})
