import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { fateOf } from './fate.ts'
import type { Ended, SentReport, WaitingReport } from './outbox.ts'

interface Standing {
  readonly handed?: string | null
  readonly sent?: readonly number[]
  readonly waiting?: readonly { readonly key: string; readonly refusal: object | null }[]
  readonly sending?: boolean
  readonly ended?: Ended
}

/** What becomes of report `one` where its box stands so. */
const fate = ({
  handed = 'one',
  sent = [],
  waiting = [],
  sending = false,
  ended = 'done',
}: Standing) =>
  fateOf({
    handed: signal(handed),
    box: {
      sent: signal(sent.map((no) => ({ key: no === 1 ? 'one' : 'other', no }) as SentReport)),
      waiting: signal(waiting as unknown as WaitingReport[]),
      sending: signal(sending),
      ended: signal(ended),
    },
  })

const OWN = { key: 'one', refusal: null }
const REFUSED = { key: 'one', refusal: { error: 'outside' } }

it('a report that got through has its number, whatever else waits', () => {
  expect(fate({ sent: [2, 1], sending: true })).toEqual({ is: 'sent', no: 1 })
})

it('another that got through is not its own, but is told where none was handed in', () => {
  expect(fate({ sent: [2], waiting: [OWN] })).toEqual({ is: 'kept' })
  expect(fate({ sent: [2], handed: null })).toEqual({ is: 'sent', no: 2 })
})

it('a report that was refused is refused, also while others are being sent', () => {
  expect(fate({ waiting: [REFUSED], sending: true })).toEqual({ is: 'refused' })
  expect(fate({ waiting: [OWN, { ...REFUSED, key: 'other' }] })).toEqual({ is: 'kept' })
})

it('one that waits says what it waits for', () => {
  expect(fate({ waiting: [OWN], sending: true })).toEqual({ is: 'sending' })
  expect(fate({ waiting: [OWN], ended: 'sign_in' })).toEqual({ is: 'sign_in' })
  expect(fate({ waiting: [OWN], ended: 'later' })).toEqual({ is: 'later' })
  expect(fate({ waiting: [OWN], ended: 'away' })).toEqual({ is: 'kept' })
})
