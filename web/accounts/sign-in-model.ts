import { type Signal, signal } from '@preact/signals'
import { change, createSender, type Sender, type Verdict } from '../app/change.ts'

/** For so long a code can be entered, and for so long no other is sent. */
export const CODE_MS = 5 * 60_000
export const RESEND_MS = 60_000
export const CODE_DIGITS = 6

/** What is asked next: one thing at a time. */
export type Step = 'phone' | 'code' | 'name'

/** What entering answers. */
interface Entered {
  /** the account was opened just now: nobody has said a name yet */
  readonly opened: boolean
}

export interface SignIn {
  readonly step: Signal<Step>
  readonly phone: Signal<string>
  readonly code: Signal<string>
  readonly name: Signal<string>
  /** when the last code was asked for, ms; 0 before */
  readonly sentAt: Signal<number>
  readonly sender: Sender
  askForCode(): Promise<void>
  enter(): Promise<void>
  keepName(): Promise<void>
  startAgain(): void
}

/** @param done goes on to where the person wanted to be */
export function createSignIn(done: () => void, sender: Sender = createSender()): SignIn {
  const step = signal<Step>('phone')
  const phone = signal('')
  const code = signal('')
  const name = signal('')
  const sentAt = signal(0)

  async function askForCode() {
    const asked = await sender.send(change('/api/account/code', { phone: phone.value }))
    if (!asked.ok) return
    sentAt.value = Date.now()
    code.value = ''
    step.value = 'code'
  }

  async function enter() {
    const words = { phone: phone.value, code: code.value }
    const entered: Verdict<Entered> = await sender.send(change('/api/account/enter', words))
    if (!entered.ok) code.value = ''
    else if (entered.receipt.opened) step.value = 'name'
    else done()
  }

  async function keepName() {
    const kept = await sender.send(change('/api/account', { name: name.value.trim() }, 'PATCH'))
    if (kept.ok) done()
  }

  function startAgain() {
    sender.clear()
    step.value = 'phone'
  }

  return { step, phone, code, name, sentAt, sender, askForCode, enter, keepName, startAgain }
}

/** The digits of what was typed or pasted: messages put spaces and words around a code. */
export const digitsOf = (typed: string): string =>
  typed.normalize('NFKC').replace(/\D/g, '').slice(0, CODE_DIGITS)

/** A phone number as it may be shown over a shoulder: 138****8000. */
export function veiled(phone: string): string {
  const plain = phone.replace(/[^\d+]/g, '')
  return plain.length < 8 ? plain : `${plain.slice(0, -8)}****${plain.slice(-4)}`
}

/** Time left as it stands on a clock, never below zero: `4:05`. */
export function clockOf(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
