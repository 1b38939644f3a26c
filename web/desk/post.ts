import { batch } from '@preact/signals'
import type { LngLat } from '../../domain/kit/geo.ts'
import { change, type Sender } from '../app/change.ts'
import { lookAgain } from '../tasks/follow.ts'
import { taskWords } from '../tasks/words.ts'
import { focusOn } from './chosen.ts'
import { type Draft, posted } from './draft.ts'
import { chooseHeap, type Desk } from './model.ts'

/** Posts what was written, and goes to it in the queue. */
export async function postDraft(
  desk: Desk,
  sender: Sender,
  draft: Draft,
  at: LngLat,
): Promise<void> {
  const { book } = desk
  const { slug, time_zone } = book.community
  const told = await sender.send<{ no: number }>(
    change(`/api/communities/${slug}/tasks`, posted(draft, at, book.now.peek(), time_zone)),
  )
  if (!told.ok) return
  const { no } = told.receipt
  const task = await lookAgain(book, no)
  batch(() => {
    desk.point.value = null
    chooseHeap(desk, task?.state === 'upcoming' ? 'upcoming' : 'open')
    desk.selected.value = no
    book.said.value = {
      no,
      at: book.now.peek(),
      text: taskWords(book.lang).said.posted(no),
      undo: null,
    }
  })
  focusOn(no)
}
