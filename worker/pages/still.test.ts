import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { call } from '../testing/call.ts'
import { at, CENTER, PLACES, written } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

const STILL = '/c/guihuali/circle.svg'

const still = async (question = '') => (await call(STILL + question)).text()

/** How many marks are solid, and how many are faded. */
function marksOn(svg: string) {
  const marks = svg.match(/<use [^>]*>/g) ?? []
  const faded = marks.filter((mark) => mark.includes('opacity'))
  return { within: marks.length - faded.length, beyond: faded.length }
}

const bounds = (svg: string) => svg.match(/<path d="[^"]+" fill="#0b6b57" fill-opacity/g) ?? []

const tags = (svg: string) => [...svg.matchAll(/>(\d+ (?:分钟|min))</g)].map(([, words]) => words)

beforeAll(() => settle(env).then(() => undefined))

describe('the still of a circle', () => {
  it('shows three bounds by name, the start and every mark of the register', async () => {
    const answer = await call(STILL)
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    const svg = await answer.text()
    expect(bounds(svg)).toHaveLength(3)
    expect(tags(svg)).toEqual(['15 分钟', '10 分钟', '5 分钟'])
    expect(marksOn(svg).within).toBeGreaterThan(2)
    expect(marksOn(svg).within + marksOn(svg).beyond).toBe(PLACES.length)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('is of the start and the pace that are asked for', async () => {
    const far = written(at(-390, -195))
    const [centre, corner, slow] = await Promise.all([
      still(),
      still(`?from=${far}`),
      still(`?from=${far}&pace=wheelchair`),
    ])
    expect(new Set([centre, corner, slow]).size).toBe(3)
    const all = marksOn(centre).within + marksOn(centre).beyond
    expect(marksOn(slow).within).toBeLessThanOrEqual(marksOn(corner).within)
    expect(marksOn(slow).beyond).toBeGreaterThan(0)
    expect(marksOn(slow).within + marksOn(slow).beyond).toBeLessThanOrEqual(all)
  })

  it('is of the centre where a start cannot be read, as the page is', async () => {
    for (const from of ['NaN,NaN', '30.27,120.15', '1,2', '"><script>'])
      expect(await still(`?from=${encodeURIComponent(from)}`)).toBe(await still())
    expect(await still('?pace=flying')).toBe(await still())
  })

  it('speaks English where it is asked to', async () => {
    expect(tags(await still('?lang=en'))).toEqual(['15 min', '10 min', '5 min'])
  })

  it('is the ground alone where nobody can walk', async () => {
    // The river: 50 m from either bank, and nowhere a street.
    const svg = await still(`?from=${written(at(590, -590))}`)
    expect(bounds(svg)).toEqual([])
    expect(tags(svg)).toEqual([])
    expect(marksOn(svg).beyond).toBe(0)
  })

  it('has a dot where a mark would lie on another, and a station never is one', async () => {
    const spot = at(30, 30)
    const shop = { kind: 'convenience', name: '小店', at: spot } as const
    const places = [
      { ...shop, id: 'shop1' },
      { ...shop, id: 'shop2' },
      { id: 'station1', kind: 'station', name: '站', at: spot } as const,
      { ...shop, id: 'shop3', at: at(300, 150) },
    ]
    await settle(env, { slug: 'densetown', places })
    const svg = await (await call('/c/densetown/circle.svg')).text()
    const large = [...svg.matchAll(/<use href="#(\w+)"[^>]*scale[(]0[.]5[)]/g)]
    expect(large.map(([, shape]) => shape).toSorted()).toEqual(['arch', 'house'])
    expect(marksOn(svg).within + marksOn(svg).beyond).toBe(4)
  })

  it('is not sent twice, and there is none of what is not there', async () => {
    const tag = (await call(STILL)).headers.get('ETag') as string
    expect((await call(STILL, { headers: { 'If-None-Match': tag } })).status).toBe(304)
    expect((await call(`${STILL}?from=${written(CENTER)}`)).status).toBe(200)
    expect((await call('/c/atlantis/circle.svg')).status).toBe(404)
  })
})
