import { expect, it } from 'vitest'
import { arrange, readArrangement, sumsOf } from './order.ts'
import type { CommunityLine } from './page.ts'

const line = (name: string, more: Partial<CommunityLine> = {}): CommunityLine => ({
  slug: name,
  name,
  name_en: null,
  issues_open: 0,
  judged: 0,
  in_time: 0,
  share_in_time: null,
  on_duty: null,
  tasks_open: 0,
  station_share: null,
  counted_at: 1,
  ...more,
})

const LINES = [
  line('安宁里', { issues_open: 2, judged: 4, in_time: 4, share_in_time: 1, on_duty: 5 }),
  line('北苑', { issues_open: 9, judged: 4, in_time: 1, share_in_time: 0.25, name_en: 'Beiyuan' }),
  line('常青', { issues_open: 2 }),
]

const names = (asked: string) =>
  arrange(LINES, readArrangement(new URLSearchParams(asked))).map(({ name }) => name)

it('where most is to be done stands first, equal ones by name, the unknown last', () => {
  expect(names('')).toEqual(['北苑', '安宁里', '常青'])
  expect(names('sort=handled')).toEqual(['北苑', '安宁里', '常青'])
  expect(names('sort=duty')).toEqual(['北苑', '常青', '安宁里'])
  expect(names('sort=nonsense')).toEqual(names('sort=issues'))
})

it('a community is found by a part of either name', () => {
  expect(names('q=青')).toEqual(['常青'])
  expect(names('q=BEI')).toEqual(['北苑'])
  expect(names('q=nowhere')).toEqual([])
})

it('a share of the district is of its reports, not of its communities', () => {
  expect(sumsOf(LINES)).toMatchObject({ issuesOpen: 13, shareInTime: 5 / 8, onDuty: 5 })
  expect(sumsOf([]).shareInTime).toBeNull()
})
