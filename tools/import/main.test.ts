import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileOf, sketchFile } from './testing/sketch.ts'

const MAIN = new URL('main.ts', import.meta.url).pathname

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const run = (...args: string[]) =>
  new Promise<Ended>((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })

const STREET = 'node a 0,0\nnode b 300,0\nway a b highway=residential'
const WHO = ['--slug', 'lake', '--name', '湖畔']

it('an import tells what it made, for people and as JSON', async () => {
  const file = sketchFile(`${STREET}\nnode s 10,5 shop=bakery name=好麦`)
  const data = join(dirname(file), 'data')
  const people = await run(file, ...WHO, '--data', data)
  expect(people).toMatchObject({ code: 0, out: expect.stringContaining('lake is in force') })
  expect(people.err).toMatch(/^read .*\nstreets .*\nplaces .*\nhomes .*\nmap .*\nstore .*\n$/)
  const json = await run(file, ...WHO, '--data', data, '--json')
  expect(JSON.parse(json.out)).toMatchObject({
    slug: 'lake',
    streets: { edges: 1 },
    places: { total: 1, added: 0 },
  })
})

describe('what cannot be imported ends with one clear sentence, and leaves no trace', () => {
  const street = () => sketchFile(STREET)
  it.each([
    [
      'an error page',
      () => [fileOf('x.osm.pbf', '<html>404</html>'), ...WHO],
      /is an HTML page, not an OpenStreetMap/,
    ],
    ['no such file', () => ['/nowhere.osm.pbf', ...WHO], /cannot read .* no such file/],
    [
      'a centre outside',
      () => [street(), ...WHO, '--center', '121,31'],
      /is outside .* which covers/,
    ],
    [
      'coordinates swapped',
      () => [street(), ...WHO, '--center', '30,120'],
      /degrees|latitude,longitude/,
    ],
    ['no streets', () => [sketchFile('node a 0,0 shop=bakery'), ...WHO], /no streets/],
    [
      'more places than a community holds',
      () => [
        sketchFile(
          `${STREET}\n${Array.from({ length: 50_001 }, (_, i) => `node p${i} ${i % 300},${i / 300} shop=bakery name=第${i}家`).join('\n')}`,
        ),
        ...WHO,
      ],
      /holds up to 50000 places, and here are 50001: take a smaller --radius/,
    ],
    ['a slug with spaces', () => [street(), '--slug', 'My Lake', '--name', 'x'], /--slug takes/],
    ['no name', () => [street(), '--slug', 'lake'], /usage:/],
    ['an unknown option', () => [street(), ...WHO, '--zoom', '3'], /zoom/],
    ['a radius without a centre', () => [street(), ...WHO, '--radius', '500'], /--radius needs/],
    [
      'a time zone of nowhere',
      () => [street(), ...WHO, '--time-zone', 'Moon/Base'],
      /--time-zone takes/,
    ],
  ])('%s', async (_, args, sentence) => {
    const given = args()
    const data = join(dirname(sketchFile('')), 'data')
    const { code, err, out } = await run(...given, '--data', data)
    expect(code).toBe(1)
    expect(
      err
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('import:')),
    ).toHaveLength(1)
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/\n\s+at /)
    expect(out).toBe('')
    expect(existsSync(data)).toBe(false)
  })
})
