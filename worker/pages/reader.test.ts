import { expect, it } from 'vitest'
import { preferredLang } from './reader.ts'

it.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-GB,en;q=0.9', 'en'],
  ['en;q=0.5,zh;q=0.9', 'zh'],
  ['fr-FR,en;q=0.7', 'en'],
  ['de', 'zh'],
  ['en;q=0', 'zh'],
])('a browser that asks for %s reads %s', (header, lang) => {
  expect(preferredLang(header)).toBe(lang)
})
