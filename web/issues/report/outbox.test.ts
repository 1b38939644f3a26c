import { describe, expect, it } from 'vitest'
import { diceFrom } from '../../../domain/kit/dice.ts'
import type { Refusal, Verdict } from '../../app/change.ts'
import {
  type Post,
  type SentReport,
  type Shelf,
  sendReports,
  type WaitingReport,
} from './outbox.ts'

const report = (n: number, more: Partial<WaitingReport> = {}): WaitingReport => ({
  key: `report-${n}`,
  slug: 'guihuali',
  by: null,
  madeAt: n,
  words: { category: 'light', text: `灯 ${n}`, at: [120.15, 30.27], place_id: null },
  photos: [0, 1].map((i) => ({
    key: `photo-${n}-${i}`,
    bytes: new Uint8Array([n >> 8, n, i]).buffer,
    sentAs: null,
  })),
  refusal: null,
  ...more,
})

/** A phone's storage: what is put in is a copy, as a database makes it. */
function storage(reports: readonly WaitingReport[]) {
  const kept = new Map(reports.map((each) => [each.key, structuredClone(each)]))
  const shelf: Shelf = {
    all: async () => [...kept.values()].map((each) => structuredClone(each)),
    put: async (each) => void kept.set(each.key, structuredClone(each)),
    drop: async (key) => void kept.delete(key),
  }
  return { kept, shelf }
}

/** The house as the network reaches it: a request with a key is carried out once, and answered alike. */
function house() {
  const photos = new Map<string, string>()
  const issues = new Map<string, { no: number; by: string; photos: readonly string[] }>()
  return {
    photos,
    issues,
    keep(by: string, bytes: ArrayBuffer): Verdict<{ photo: string }> {
      const same = `${by}/${new Uint8Array(bytes)}`
      if (!photos.has(same)) photos.set(same, `photo-${photos.size + 1}`)
      return { ok: true, receipt: { photo: photos.get(same) as string } }
    },
    take(by: string, { key }: WaitingReport, shown: readonly string[]) {
      const known = issues.get(`${by}/${key}`)
      const taken = known ?? { no: issues.size + 1, by, photos: shown }
      if (known && known.photos.join() !== shown.join()) return refused('key_reused')
      issues.set(`${by}/${key}`, taken)
      return { ok: true, receipt: { issue_no: taken.no } } as const
    },
  }
}

const refused = (error: string, more: Partial<Refusal> = {}) =>
  ({ ok: false, refusal: { error, ...more } }) as const

const postTo = (to: ReturnType<typeof house>, me: string | null | 'away' = 'li'): Post => ({
  whoSends: async () => me,
  sendPhoto: async ({ bytes }) => to.keep(String(me), bytes),
  sendReport: async (each, photos) => to.take(String(me), each, photos),
})

const nobody = () => undefined

describe('what waits', () => {
  it('goes out with its photos, oldest first, and is told with its number', async () => {
    const { kept, shelf } = storage([report(1), report(2)])
    const to = house()
    const told: SentReport[] = []
    expect(await sendReports(shelf, postTo(to), (sent) => told.push(sent))).toBe('done')
    expect(told.map(({ key, no }) => [key, no])).toEqual([
      ['report-1', 1],
      ['report-2', 2],
    ])
    expect([...to.issues.values()].map(({ photos }) => photos)).toEqual([
      ['photo-1', 'photo-2'],
      ['photo-3', 'photo-4'],
    ])
    expect(kept.size).toBe(0)
  })

  it('waits on where nobody is signed in, with all its photos', async () => {
    const { kept, shelf } = storage([report(1)])
    expect(await sendReports(shelf, postTo(house(), null), nobody)).toBe('sign_in')
    expect([...kept.values()]).toEqual([report(1)])
  })

  it('waits on where the session ended in the middle, and goes on from there', async () => {
    const { kept, shelf } = storage([report(1)])
    const to = house()
    const ended: Post = { ...postTo(to), sendReport: async () => refused('sign_in_needed') }
    expect(await sendReports(shelf, ended, nobody)).toBe('sign_in')
    expect(kept.get('report-1')?.photos.map(({ sentAs }) => sentAs)).toEqual(['photo-1', 'photo-2'])
    await sendReports(shelf, postTo(to), nobody)
    expect(to.issues.size).toBe(1)
    expect(to.photos.size).toBe(2)
  })

  it('is never sent as somebody else’s once it was begun', async () => {
    const { kept, shelf } = storage([report(1)])
    const to = house()
    const lost: Post = { ...postTo(to), sendReport: async () => refused('no_network') }
    expect(await sendReports(shelf, lost, nobody)).toBe('away')
    expect(await sendReports(shelf, postTo(to, 'wang'), nobody)).toBe('done')
    expect(to.issues.size).toBe(0)
    expect(kept.get('report-1')?.by).toBe('li')
    await sendReports(shelf, postTo(to, 'li'), nobody)
    expect([...to.issues.values()].map(({ by }) => by)).toEqual(['li'])
  })

  it('that the house refuses stays with its reason, and holds up nobody', async () => {
    const { kept, shelf } = storage([report(1), report(2)])
    const to = house()
    const strict: Post = {
      ...postTo(to),
      sendReport: async (each, photos) =>
        each.key === 'report-1' ? refused('outside_community') : to.take('li', each, photos),
    }
    expect(await sendReports(shelf, strict, nobody)).toBe('done')
    expect([...kept.values()].map(({ key, refusal }) => [key, refusal?.error])).toEqual([
      ['report-1', 'outside_community'],
    ])
    expect(to.issues.size).toBe(1)
    await sendReports(shelf, postTo(to), nobody)
    expect(to.issues.size).toBe(1)
  })

  it.each([
    ['too_many_reports', 'later'],
    ['fault', 'away'],
    ['no_network', 'away'],
  ])('that is refused by %s waits on', async (error, ended) => {
    const { kept, shelf } = storage([report(1)])
    const post: Post = { ...postTo(house()), sendReport: async () => refused(error) }
    expect(await sendReports(shelf, post, nobody)).toBe(ended)
    expect(kept.get('report-1')?.refusal).toBeNull()
  })
})

describe.each([1, 2, 3])('200 reports on a bad network, by the dice of seed %i', (seed) => {
  it('30 % of what is sent comes twice, replies are lost, tabs are killed: exactly 200', async () => {
    const roll = diceFrom(seed)
    const { kept, shelf } = storage(Array.from({ length: 200 }, (_, n) => report(n)))
    const to = house()
    let twice = 0
    let kills = 0
    const tab = () => {
      let isKilled = false
      // A tab that is killed does nothing any more, wherever it was.
      const step = async <T>(act: () => T | Promise<T>): Promise<T> => {
        if (isKilled || roll() < 0.01) {
          isKilled = true
          kills++
          throw new Error('killed')
        }
        await new Promise((resolve) => setTimeout(resolve))
        return act()
      }
      const overNetwork = <T>(act: () => Verdict<T>) =>
        step((): Verdict<T> => {
          if (roll() < 0.1) return refused('no_network')
          if (roll() < 0.3) {
            act()
            twice++
          }
          const answer = act()
          return roll() < 0.1 ? refused('no_network') : answer
        })
      const post: Post = {
        whoSends: () => step(() => 'li'),
        sendPhoto: ({ bytes }) => overNetwork(() => to.keep('li', bytes)),
        sendReport: (each, photos) => overNetwork(() => to.take('li', each, photos)),
      }
      const own: Shelf = {
        all: () => step(shelf.all),
        put: (each) => step(() => shelf.put(each)),
        drop: (key) => step(() => shelf.drop(key)),
      }
      return sendReports(own, post, nobody).catch(() => 'killed')
    }
    for (let visit = 0; kept.size > 0 && visit < 5000; visit++) await Promise.all([tab(), tab()])
    expect(kept.size).toBe(0)
    expect(to.issues.size).toBe(200)
    expect(to.photos.size).toBe(400)
    expect(new Set([...to.issues.values()].flatMap(({ photos }) => photos)).size).toBe(400)
    expect(twice).toBeGreaterThan(100)
    expect(kills).toBeGreaterThan(20)
  })
})
