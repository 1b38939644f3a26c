import { sendPutOff } from './acts.ts'
import type { TaskBook } from './book.ts'

const AGAIN_MS = 15_000

/** Sends what waits when the page opens, when a network comes, and every now and then. */
export function followOutbox(book: TaskBook): () => void {
  let sending = false
  const go = async () => {
    if (sending || book.outbox.read().length === 0) return
    sending = true
    await sendPutOff(book).finally(() => {
      sending = false
    })
  }
  book.waiting.value = book.outbox.read()
  void go()
  addEventListener('online', go)
  const timer = setInterval(go, AGAIN_MS)
  return () => {
    removeEventListener('online', go)
    clearInterval(timer)
  }
}
