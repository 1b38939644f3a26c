import { describe, expect, it } from 'vitest'
import type { ClaimItem, TaskItem } from './page.ts'
import { stateWords, windowWords } from './state-words.ts'
import { lookOf } from './task.ts'

const NOON = Date.parse('2026-07-15T12:00:00+08:00')
const M = 60_000
const H = 60 * M
const zh = { now: NOON, lang: 'zh', timeZone: 'Asia/Shanghai' } as const

const task = (change: Partial<TaskItem> = {}): TaskItem => ({
  id: 'task-1',
  no: 1,
  community: 'liuwan',
  kind: 'deliver',
  title: '顺路带一包药给三幢的李爷爷',
  note: null,
  at: [120.15, 30.27],
  place_id: null,
  skills: [],
  from_at: NOON - H,
  until_at: null,
  expected_minutes: 10,
  seats: 1,
  proof: 'none',
  source: { kind: 'desk', id: null },
  posted_by: '周书记',
  posted_at: NOON - 15 * M,
  cancelled_at: null,
  state: 'open',
  claims: [],
  can: [],
  ...change,
})

const claim = (change: Partial<ClaimItem> = {}): ClaimItem => ({
  id: 'claim-1',
  seat: 0,
  by: '小李',
  mine: false,
  state: 'held',
  claimed_at: NOON - 5 * M,
  lease_until: NOON + 25 * M,
  extended: false,
  done_at: null,
  photo: null,
  returned_at: null,
  returned_because: null,
  verified_at: null,
  can: [],
  undo: null,
  ...change,
})

const told = (change: Partial<TaskItem>) => stateWords(task(change), zh)

describe('a task says how it stands, and since when', () => {
  it('open', () => expect(told({})).toBe('等人来做 · 15 分钟前发布'))

  it('claimed by somebody', () => expect(told({ claims: [claim()] })).toBe('小李 5 分钟前认领'))

  it('mine, with the time left', () =>
    expect(told({ claims: [claim({ mine: true })] })).toBe('您来做 · 还有 25 分钟'))

  it('mine, and the time is up', () =>
    expect(told({ claims: [claim({ mine: true, lease_until: NOON })] })).toBe(
      '时间到了，已放回大家',
    ))

  it('open again where another’s lease is over, though nobody has told the page yet', () =>
    expect(told({ claims: [claim({ lease_until: NOON })] })).toBe('等人来做 · 15 分钟前发布'))

  it('half taken where it takes two', () =>
    expect(told({ seats: 2, claims: [claim()] })).toBe('小李已经在了，还差一人'))

  it('claimed by both', () =>
    expect(told({ seats: 2, claims: [claim(), claim({ by: '赵叔' })] })).toBe(
      '小李和赵叔 5 分钟前认领',
    ))

  it('done, and checked', () => {
    const done = { state: 'done', done_at: NOON - 3 * M } as const
    expect(told({ claims: [claim(done)] })).toBe('小李 3 分钟前做完，等社区核实')
    expect(told({ claims: [claim({ ...done, mine: true })] })).toBe('您 3 分钟前做完，等社区核实')
    const verified = claim({ ...done, state: 'verified', verified_at: NOON - M })
    expect(told({ claims: [verified] })).toBe('1 分钟前核实，谢谢')
  })

  it('cancelled, over, not yet', () => {
    expect(told({ cancelled_at: NOON - 2 * H })).toBe('2 小时前取消')
    expect(told({ until_at: NOON - 2 * H })).toBe('2 小时前过了时间，没人做')
    expect(told({ from_at: NOON + 6 * H })).toBe('18:00 开始')
    expect(told({ from_at: NOON + 24 * H })).toBe('周四 12:00 开始')
  })
})

it('a window is told by its clock today, by its day else', () => {
  expect(windowWords(task(), zh)).toBe('不急，随时都行')
  expect(windowWords(task({ until_at: NOON + 5 * H }), zh)).toBe('17:00 前做完就行')
  expect(windowWords(task({ from_at: NOON + H, until_at: NOON + 240 * H }), zh)).toBe(
    '13:00 到 7月25日 12:00',
  )
})

it('a mark tells the state by its outline', () => {
  expect(lookOf(task(), NOON)).toBe('open')
  expect(lookOf(task({ claims: [claim()] }), NOON)).toBe('claimed')
  expect(lookOf(task({ claims: [claim()] }), NOON + H)).toBe('open')
  expect(lookOf(task({ claims: [claim({ state: 'done', done_at: NOON })] }), NOON)).toBe('done')
  expect(lookOf(task({ cancelled_at: NOON }), NOON)).toBe('past')
})
