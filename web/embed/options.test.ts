import { expect, it } from 'vitest'
import { elementCode, fittedCode, iframeCode, linkOf } from './code.ts'
import { DEFAULT_OPTIONS, embedPath, fullPath, readOptions } from './options.ts'

const query =
  'layers=places,issues&f=pharmacy,open&sel=p1&theme=dark&lang=en&size=elder&controls=min&kiosk=1'
const all = readOptions(new URLSearchParams(query))

it('what an address says is read, and written as it was', () => {
  expect(embedPath('liuwan', all)).toBe(`/embed/liuwan?${query}`)
  expect(embedPath('liuwan', DEFAULT_OPTIONS)).toBe('/embed/liuwan')
})

it('what cannot be read is as if it were not there', () => {
  const strange = 'layers=roads&f=cheese&sel=<b>&theme=pink&lang=fr&size=xl&controls=none&kiosk=yes'
  expect(readOptions(new URLSearchParams(strange))).toEqual(DEFAULT_OPTIONS)
})

it('the link out of the frame shows what the frame shows', () => {
  const view = { zoom: 16, center: [120.15, 30.27] } as const
  const path = fullPath('liuwan', all, { filter: all.filter, selection: 'p1', view })
  expect(path).toBe(
    '/c/liuwan?lang=en&theme=dark&size=elder&pace=elder#16/30.27000/120.15000&sel=p1&f=pharmacy,open',
  )
  const issues = { ...DEFAULT_OPTIONS, layers: ['issues'] as const }
  expect(fullPath('liuwan', issues, { ...issues, view: null })).toBe('/c/liuwan/issues')
})

it('a name cannot break out of the code that is handed out', () => {
  const title = '"><script>alert(1)</script>&'
  const snippet = { home: 'https://yike.example', slug: 'liuwan', title, options: all }
  for (const code of [iframeCode(snippet), fittedCode(snippet), elementCode(snippet)]) {
    expect(code).not.toContain('<script>alert')
    expect(code).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;')
    expect(code).toContain(linkOf(snippet).replaceAll('&', '&amp;'))
  }
})
