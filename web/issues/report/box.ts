import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Cupboard, indexedCupboard } from './kept.ts'
import {
  type Ended,
  type Post,
  type SentReport,
  sendReports,
  type WaitingReport,
} from './outbox.ts'
import { HOUSE } from './post.ts'
import { shelfIn } from './shelf.ts'

/** The reports of this phone that wait, as a page shows them. */
export interface ReportBox {
  readonly cupboard: Cupboard
  readonly waiting: Signal<readonly WaitingReport[]>
  /** those that go out by themselves: neither refused nor known to be somebody else's */
  readonly toSend: ReadonlySignal<number>
  readonly sending: Signal<boolean>
  /** how sending ended last */
  readonly ended: Signal<Ended>
  /** what got through on this visit, newest first */
  readonly sent: Signal<readonly SentReport[]>
  readonly isSafe: Signal<boolean>
  put(report: WaitingReport): Promise<void>
  drop(key: string): Promise<void>
  /** sends what waits; asked again meanwhile, it looks again afterwards */
  send(): Promise<void>
}

let ofThisPage: ReportBox | null = null

/** The one box of this page. */
export function reportBox(): ReportBox {
  ofThisPage ??= openBox(indexedCupboard(), HOUSE)
  return ofThisPage
}

function openBox(cupboard: Cupboard, post: Post): ReportBox {
  const shelf = shelfIn(cupboard)
  const waiting = signal<readonly WaitingReport[]>([])
  const sending = signal(false)
  const ended = signal<Ended>('done')
  const sent = signal<readonly SentReport[]>([])
  let isAskedAgain = false

  const look = async () => {
    waiting.value = await shelf.all()
  }
  const tell = (each: SentReport) => {
    batch(() => {
      sent.value = [each, ...sent.value.filter(({ key }) => key !== each.key)]
      waiting.value = waiting.value.filter(({ key }) => key !== each.key)
    })
  }
  async function send(): Promise<void> {
    isAskedAgain = true
    if (sending.value) return
    sending.value = true
    try {
      while (isAskedAgain) {
        isAskedAgain = false
        ended.value = await alone(() => sendReports(shelf, post, tell))
      }
    } finally {
      await look()
      sending.value = false
      if (waiting.value.length > 0) askToStay()
    }
  }

  return {
    cupboard,
    waiting,
    toSend: computed(() => waiting.value.filter(({ refusal }) => refusal === null).length),
    sending,
    ended,
    sent,
    isSafe: shelf.isSafe,
    put: (report) => shelf.put(report).then(look),
    drop: (key) => shelf.drop(key).then(look),
    send,
  }
}

let hasAsked = false

/** Asks, once, that the browser does not clear what waits when the disk is short; it may say no. */
function askToStay(): void {
  if (!hasAsked) void navigator.storage?.persist?.().catch(() => false)
  hasAsked = true
}

// Two tabs that send the same are harmless, for the keys make it one; but it is twice the photos.
const alone = <T>(act: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('yike-reports', act) : act()

const AGAIN_MS = 15_000

/** A phone says that it is online before anything gets through. */
const SETTLED_MS = 3000

/** Who was told that it is too much waits longer: every try may count. */
const LATER_MS = 120_000

/** Sends what waits when the page opens, when a network comes, when one looks again, and now and then. */
export function followBox(box: ReportBox): () => void {
  const go = () => {
    void box.send()
  }
  const seen = () => {
    if (!document.hidden) go()
  }
  // Without a network nothing is asked; `online` tells when there is one. Who has to sign in leaves.
  let triedAt = Date.now()
  const again = setInterval(() => {
    const ended = box.ended.peek()
    const isTooSoon = ended === 'later' && Date.now() - triedAt < LATER_MS
    if (box.toSend.peek() === 0 || !navigator.onLine || ended === 'sign_in' || isTooSoon) return
    triedAt = Date.now()
    go()
  }, AGAIN_MS)
  let settling: ReturnType<typeof setTimeout> | undefined
  const online = () => {
    go()
    clearTimeout(settling)
    settling = setTimeout(go, SETTLED_MS)
  }
  addEventListener('online', online)
  document.addEventListener('visibilitychange', seen)
  go()
  return () => {
    clearInterval(again)
    clearTimeout(settling)
    removeEventListener('online', online)
    document.removeEventListener('visibilitychange', seen)
  }
}
