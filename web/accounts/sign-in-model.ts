import { type Signal, signal } from '@preact/signals'
import { MOST_TRIES } from '../../domain/accounts/code.ts'
import { change, createSender, type Sender, type Verdict } from '../app/change.ts'
import type { Lang } from '../app/i18n.ts'
import { enterWithPasskey } from './passkeys.ts'

/** Before this no other code is sent. */
export const RESEND_MS = 60_000
export const CODE_DIGITS = 6

/** What is asked next: one thing at a time. */
export type Step = 'phone' | 'code' | 'name'

/** What entering answers. */
interface Entered {
  /** the account was opened just now: nobody has said a name yet */
  readonly is_new: boolean
}

export interface SignIn {
  readonly step: Signal<Step>
  readonly phone: Signal<string>
  readonly code: Signal<string>
  readonly name: Signal<string>
  /** when the last code was asked for, ms; 0 before */
  readonly sentAt: Signal<number>
  /** how often that code may still be guessed */
  readonly triesLeft: Signal<number>
  readonly passkeyFailed: Signal<boolean>
  readonly sender: Sender
  askForCode(): Promise<void>
  enter(): Promise<void>
  enterByPasskey(): Promise<void>
  keepName(): Promise<void>
  startAgain(): void
}

interface Options {
  readonly lang: Lang
  /** the community whose page somebody comes from */
  readonly community: string | null
  /** goes on to where the person wanted to be */
  done(): void
  readonly sender?: Sender
}

export function createSignIn({ lang, community, done, sender = createSender() }: Options): SignIn {
  const step = signal<Step>('phone')
  const phone = signal('')
  const code = signal('')
  const name = signal('')
  const sentAt = signal(0)
  const triesLeft = signal(MOST_TRIES)
  const passkeyFailed = signal(false)

  async function askForCode() {
    const words = { phone: phone.value, lang, ...(community ? { community } : {}) }
    const asked = await sender.send(change('/api/account/code', words))
    if (!asked.ok) return
    sentAt.value = Date.now()
    triesLeft.value = MOST_TRIES
    code.value = ''
    step.value = 'code'
  }

  async function enter() {
    const words = { phone: phone.value, code: code.value }
    const entered: Verdict<Entered> = await sender.send(change('/api/account/enter', words))
    if (entered.ok) return goOn(entered.receipt)
    if (entered.refusal.error === 'code_refused') triesLeft.value -= 1
    // What did not get through may be right: it stays, to be sent again.
    if (entered.refusal.error !== 'no_network') code.value = ''
  }

  async function enterByPasskey() {
    passkeyFailed.value = false
    const entered = await enterWithPasskey(sender)
    if (entered === 'left') return
    passkeyFailed.value = entered === 'failed'
    if (entered === 'entered') done()
  }

  function goOn({ is_new }: Entered) {
    if (is_new) step.value = 'name'
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

  return {
    ...{ step, phone, code, name, sentAt, triesLeft, passkeyFailed, sender },
    ...{ askForCode, enter, enterByPasskey, keepName, startAgain },
  }
}

/** The digits of what was typed or pasted: messages put spaces and words around a code. */
export const digitsOf = (typed: string): string =>
  typed.normalize('NFKC').replace(/\D/g, '').slice(0, CODE_DIGITS)

/** Time left as it stands on a clock, never below zero: `4:05`. */
export function clockOf(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
