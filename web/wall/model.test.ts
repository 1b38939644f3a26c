import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { JOURNAL_KINDS, type JournalKind } from '../../domain/journal/entry.ts'
import type { News } from '../../domain/live/wire.ts'
import type { Frame } from '../app/page.ts'
import { liveModel } from '../live/model.ts'
import { createWall } from './model.ts'
import type { WallPage } from './page.ts'
import { FAMILIES_ON_WALL, tellWall } from './tell.ts'

const news = (seq: number, kind: JournalKind): News => ({
  seq,
  kind,
  subject: 'task:x',
  at: 0,
  by: '王阿姨',
  mine: false,
  payload: { no: 12 },
})

const page = (...rows: News[]) =>
  ({
    is: 'wall',
    figures: { on_duty: 4, tasks: { open: 1, claimed: 0, done: 0, lapsed: 0 } },
    news: rows,
  }) as unknown as WallPage

const wallOf = (...rows: News[]) => createWall(page(...rows), { now: 0 } as Frame)

it('what the room tells comes before what came with the page, each row once, the newest five', () => {
  const wall = wallOf(news(2, 'task.posted'), news(1, 'duty.began'))
  const live = { ...liveModel(), news: signal([4, 3, 2].map((seq) => news(seq, 'task.claimed'))) }
  wall.live.value = live
  expect(wall.lines.value.map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
  live.news.value = [8, 7, 6, 5, 4].map((seq) => news(seq, 'claim.done'))
  expect(wall.lines.value.map(({ seq }) => seq)).toEqual([8, 7, 6, 5, 4])
})

it('what happens to accounts and roles is not for a wall', () => {
  const wall = wallOf(news(3, 'membership.verified'), news(2, 'wall.shared'), news(1, 'duty.began'))
  expect(wall.lines.value.map(({ seq }) => seq)).toEqual([1])
})

it('who is on duty is counted by the room while it is heard, and else by what was last asked', () => {
  const wall = wallOf()
  const live = liveModel()
  wall.live.value = live
  live.figures.value = { onDuty: 7, watching: 1 }
  expect(wall.onDuty.value).toBe(4)
  live.state.value = 'live'
  expect(wall.onDuty.value).toBe(7)
  live.state.value = 'polling'
  expect(wall.onDuty.value).toBe(4)
})

it.each(['zh', 'en'] as const)('every sentence is one, and names nobody, in %s', (lang) => {
  const kinds = (Object.keys(JOURNAL_KINDS) as JournalKind[]).filter((kind) =>
    FAMILIES_ON_WALL.some((family) => kind.startsWith(`${family}.`)),
  )
  expect(kinds.length).toBeGreaterThan(10)
  for (const kind of kinds) {
    const said = tellWall(news(1, kind), lang)
    expect(said).not.toContain('王阿姨')
    expect(said).not.toBe(kind)
    expect(said).toMatch(kind.startsWith('duty.') ? /岗|duty/ : /任务 12|task 12/)
  }
})
