import { expect, it } from 'vitest'
import type { Community, Frame } from '../app/page.ts'
import { openBook, take, takeAll } from './book.ts'
import type { Me, TaskItem } from './page.ts'

const me: Me = { id: 'li', name: '小李', skills: [], rides: true, may: [] }

const task = (no: number, title: string) => ({ no, title }) as TaskItem

const book = () =>
  openBook({ community: {} as Community, me, tasks: [task(1, 'from the page')], now: 0 }, {
    lang: 'zh',
  } as Frame)

const titles = (tasks: ReturnType<typeof book>) => tasks.list.value.map(({ title }) => title)

it('an answer that was overtaken does not undo what is newer', () => {
  const tasks = book()
  take(tasks, [task(1, 'claimed')], 20)
  take(tasks, [task(1, 'still open')], 10)
  expect(titles(tasks)).toEqual(['claimed'])
})

it('a list that was asked for earlier leaves what has come since', () => {
  const tasks = book()
  take(tasks, [task(2, 'just posted')], 20)
  takeAll(tasks, [task(1, 'open')], 10)
  expect(titles(tasks).toSorted()).toEqual(['just posted', 'open'])
})

it('a list drops what the server does not tell any more', () => {
  const tasks = book()
  takeAll(tasks, [task(3, 'open')], 10)
  expect(titles(tasks)).toEqual(['open'])
})
