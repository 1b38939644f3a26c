import { batch, type Signal, signal } from '@preact/signals'
import { type Change, change, newKey, type Refusal, send, type Verdict } from '../app/change.ts'
import { sendPhotoTo } from '../tasks/send-photo.ts'
import type { Assignment, Closed, RespondPage, RespondStep } from './page.ts'

/** What a link opens, and what is being done with it. */
export interface Responding {
  readonly link: string | null
  readonly opens: Signal<Assignment | Closed>
  readonly acting: Signal<RespondStep | null>
  readonly refusal: Signal<Refusal | null>
  /** the step that went well last */
  readonly done: Signal<RespondStep | null>
}

export const startResponding = ({
  link,
  opens,
}: Pick<RespondPage, 'link' | 'opens'>): Responding => ({
  link,
  opens: signal(opens),
  acting: signal<RespondStep | null>(null),
  refusal: signal<Refusal | null>(null),
  done: signal<RespondStep | null>(null),
})

const WAYS: Readonly<Record<RespondStep, string>> = {
  accept: 'acceptance',
  plan: 'plan',
  extend: 'extension',
  hand_back: 'return',
  fix: 'fix',
}

/** After these the link opens nothing any more. */
const ENDING: readonly RespondStep[] = ['fix', 'hand_back']

/** What a step says besides the number of the last one that was seen. */
export type Said = Readonly<Record<string, string | number>>

/** Takes a step; the answer is what the link opens then. */
export const take = (on: Responding, step: RespondStep, said: Said = {}): Promise<boolean> =>
  carryOut(on, step, (after) => send(wish(on, step, { ...said, after })))

/** Says that it is fixed, by a photo, which goes first. */
export const fix = (on: Responding, photo: Blob): Promise<boolean> =>
  carryOut(on, 'fix', async (after) => {
    const sent = await sendPhotoTo(pathOf(on, '/photos'), photo, newKey())
    return sent.ok ? send(wish(on, 'fix', { photo: sent.receipt.photo, after })) : sent
  })

/** Fetches what the link opens as it is now; what is there stays where that fails. */
export async function lookAgain(on: Responding): Promise<void> {
  const { opens } = on
  const answer = await fetch(pathOf(on), { cache: 'no-store' }).catch(() => null)
  const said = await answer?.json().catch(() => null)
  if (answer?.ok) opens.value = said
  else if (isClosed(said?.error)) opens.value = said.error
}

const wish = (on: Responding, step: RespondStep, body: object): Change =>
  change(pathOf(on, `/${WAYS[step]}`), body)

const pathOf = ({ link }: Responding, path = ''): string =>
  `/api/respond${path}${link === null ? '' : `?link=${encodeURIComponent(link)}`}`

const isClosed = (error: unknown): error is Closed =>
  error === 'power_used' || error === 'unknown_link'

async function carryOut(
  on: Responding,
  step: RespondStep,
  sent: (after: number) => Promise<Verdict<unknown>>,
): Promise<boolean> {
  const opened = on.opens.peek()
  if (typeof opened === 'string') return false
  batch(() => {
    on.acting.value = step
    on.refusal.value = null
    on.done.value = null
  })
  const verdict = await sent(opened.issue.issue.seq)
  const isOver = verdict.ok && ENDING.includes(step)
  if (!isOver) await lookAgain(on)
  batch(() => {
    on.acting.value = null
    if (isOver) on.opens.value = 'power_used'
    if (verdict.ok) on.done.value = step
    else on.refusal.value = verdict.refusal
  })
  return verdict.ok
}
