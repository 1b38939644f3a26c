import type { Reporting } from './model.ts'

/** What is looked at of a report that is being made, and of the box that it was handed to. */
interface Handed extends Pick<Reporting, 'handed'> {
  readonly box: Pick<Reporting['box'], 'sent' | 'waiting' | 'sending' | 'ended'>
}

/** What became of a report that was handed in. */
export type Fate =
  | { readonly is: 'sent'; readonly no: number }
  | { readonly is: 'refused' | 'sending' | 'kept' | 'later' | 'sign_in' }

/** The fate of the report that was handed in last; of one sent before, where none was. */
export function fateOf({ box, handed }: Handed): Fate {
  const key = handed.value
  const sent = box.sent.value.find((each) => key === null || each.key === key)
  if (sent) return { is: 'sent', no: sent.no }
  const own = box.waiting.value.find((each) => each.key === key)
  if (own?.refusal) return { is: 'refused' }
  if (box.sending.value) return { is: 'sending' }
  const ended = box.ended.value
  return { is: ended === 'sign_in' || ended === 'later' ? ended : 'kept' }
}
