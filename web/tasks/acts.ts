import { batch } from '@preact/signals'
import { type ReturnReason, UNDO_MS, type Undoable } from '../../domain/tasks/task.ts'
import { left } from '../app/ago.ts'
import { type Change, change, type Refusal, send, type Verdict } from '../app/change.ts'
import { mark, type Said, type TaskAct, type TaskBook, unmark } from './book.ts'
import { lookAgain } from './follow.ts'
import { sendWaiting } from './outbox.ts'
import type { ClaimItem, TaskItem } from './page.ts'
import { sendPhoto } from './send-photo.ts'
import { type TaskWords, taskWords } from './words.ts'

/** What every change of a task is answered with. */
interface TaskReceipt {
  readonly at: number
  readonly no: number
  readonly claim?: string
  readonly lease_until?: number
}

/** A refusal of a claim tells who was faster, and what else there is. */
interface LostRace extends Refusal {
  readonly claimed?: { readonly by: string; readonly at: number }
  readonly alternative?: { readonly no: number } | null
}

export type Told = Verdict<TaskReceipt>

/** Says that somebody does it; the database alone knows whether they were the first. */
export function claimTask(book: TaskBook, { no }: TaskItem): Promise<Told> {
  const from = book.from.peek()
  return carryOut(book, no, {
    act: 'claim',
    wish: change(`/api/tasks/${no}/claim`, from ? { from } : {}),
    says: (t, { lease_until = 0, at }) => t.said.claimed(left(lease_until, at, book.lang)),
    undo: 'claim',
  })
}

export const releaseClaim = (book: TaskBook, { no }: TaskItem, claim: ClaimItem): Promise<Told> =>
  carryOut(book, no, {
    act: 'release',
    wish: change(`/api/claims/${claim.id}/release`),
    says: (t) => t.said.released,
    undo: 'release',
    claim: claim.id,
  })

export const extendClaim = (book: TaskBook, { no }: TaskItem, claim: ClaimItem): Promise<Told> =>
  carryOut(book, no, {
    act: 'extend',
    wish: change(`/api/claims/${claim.id}/extension`),
    says: (t, { lease_until = 0, at }) => t.said.extended(left(lease_until, at, book.lang)),
  })

/** Says that it is done, and shows what the task wants to be shown. */
export const completeClaim = (
  book: TaskBook,
  { no }: TaskItem,
  claim: ClaimItem,
  shown: { readonly tick?: true; readonly photo?: string; readonly code?: string },
): Promise<Told> =>
  carryOut(book, no, {
    act: 'complete',
    wish: change(`/api/claims/${claim.id}/completion`, shown),
    says: (t) => t.said.done,
    undo: 'completion',
    claim: claim.id,
  })

/** Sends the photo first: a completion without its proof would be refused. */
export async function completeWithPhoto(
  book: TaskBook,
  task: TaskItem,
  claim: ClaimItem,
  photo: Blob,
): Promise<void> {
  mark(book.acting, task.no, 'complete')
  const sent = await sendPhoto(photo, book.community.slug)
  if (sent.ok) {
    await completeClaim(book, task, claim, { photo: sent.receipt.photo })
    return
  }
  batch(() => {
    unmark(book.acting, task.no)
    mark(book.refused, task.no, refusedOf(book, 'complete', sent.refusal))
  })
}

export const verifyClaim = (book: TaskBook, { no }: TaskItem, claim: ClaimItem): Promise<Told> =>
  carryOut(book, no, {
    act: 'verify',
    wish: change(`/api/claims/${claim.id}/verification`),
    says: (t) => t.said.verified,
  })

export const returnClaim = (
  book: TaskBook,
  { no }: TaskItem,
  claim: ClaimItem,
  because: ReturnReason,
): Promise<Told> =>
  carryOut(book, no, {
    act: 'return',
    wish: change(`/api/claims/${claim.id}/return`, { because }),
    says: (t) => t.said.returned,
  })

export const cancelTask = (book: TaskBook, { no }: TaskItem): Promise<Told> =>
  carryOut(book, no, {
    act: 'cancel',
    wish: change(`/api/tasks/${no}/cancellation`),
    says: (t) => t.said.cancelled,
  })

/** Takes back what was last done, as if it had not been. */
export async function undoLast(book: TaskBook): Promise<void> {
  const said = book.said.peek()
  if (!said?.undo) return
  const { claim, of } = said.undo
  await carryOut(book, said.no, {
    act: 'undo',
    wish: change(`/api/claims/${claim}/undo`, { of }),
    says: (t) => t.said.undone,
  })
}

interface Step {
  readonly act: TaskAct
  readonly wish: Change
  says(t: TaskWords, receipt: TaskReceipt): string
  /** it can be taken back for a moment */
  readonly undo?: Undoable
  /** which claim that is about, where the receipt is of another thing */
  readonly claim?: string
}

async function carryOut(book: TaskBook, no: number, step: Step): Promise<Told> {
  batch(() => {
    mark(book.acting, no, step.act)
    unmark(book.refused, no)
  })
  const told = await send<TaskReceipt>(step.wish)
  await lookAgain(book, no)
  batch(() => {
    unmark(book.acting, no)
    if (told.ok) book.said.value = saidOf(book, no, step, told.receipt)
    else if (isAway(told) && CAN_WAIT.includes(step.act)) putOff(book, no, step)
    else mark(book.refused, no, refusedOf(book, step.act, told.refusal))
  })
  return told
}

/**
 * What is one's own can be told later; a claim cannot, for until it is there somebody else may win.
 */
const CAN_WAIT: readonly TaskAct[] = ['release', 'complete', 'extend']

const isAway = (told: Told): boolean => !told.ok && told.refusal.error === 'no_network'

function putOff(book: TaskBook, no: number, { act, wish }: Step): void {
  const waiting = [...book.outbox.read(), { no, act, wish }]
  book.outbox.write(waiting)
  book.waiting.value = waiting
  const text = taskWords(book.lang).said.queued
  book.said.value = { no, at: now(book), text, undo: null }
}

/** Sends what waits for a network; what is refused then is told at its task. */
export async function sendPutOff(book: TaskBook): Promise<void> {
  book.waiting.value = await sendWaiting(book.outbox, async ({ no, act, wish }) => {
    const told = await send<TaskReceipt>(wish)
    if (isAway(told)) return 'away'
    await lookAgain(book, no)
    if (!told.ok) mark(book.refused, no, refusedOf(book, act, told.refusal))
    return 'done'
  })
}

function saidOf(book: TaskBook, no: number, step: Step, receipt: TaskReceipt): Said {
  const claim = step.claim ?? receipt.claim
  const at = now(book)
  return {
    no,
    at,
    text: step.says(taskWords(book.lang), receipt),
    undo: step.undo && claim ? { claim, of: step.undo, until: at + UNDO_MS } : null,
  }
}

function refusedOf(book: TaskBook, act: TaskAct, refusal: LostRace) {
  return { act, refusal, next: refusal.alternative?.no ?? null, at: now(book) }
}

const now = (book: TaskBook): number => Date.now() + book.clockOff.peek()
