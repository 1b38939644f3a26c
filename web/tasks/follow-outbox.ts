import { nowAndThen, oneAtATime } from '../app/now-and-then.ts'
import { sendPutOff } from './acts.ts'
import type { TaskBook } from './book.ts'

const AGAIN_MS = 15_000

/** Sends what waits when the page opens, when a network comes, and every now and then. */
export function followOutbox(book: TaskBook): () => void {
  const send = oneAtATime(() => sendPutOff(book))
  book.waiting.value = book.outbox.read()
  return nowAndThen(() => {
    if (book.outbox.read().length > 0) send()
  }, AGAIN_MS)
}
