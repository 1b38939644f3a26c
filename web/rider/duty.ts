import { batch, type Signal, signal } from '@preact/signals'
import { change, type Refusal, send } from '../app/change.ts'
import type { Duty } from './page.ts'

/** Whether one is on duty, and what is under way about it. */
export interface DutySwitch {
  readonly duty: Signal<Duty | null>
  readonly busy: Signal<'begin' | 'end' | null>
  readonly refusal: Signal<Refusal | null>
  /** “off duty” was pressed: nothing is sent from then on, whatever becomes of it */
  readonly halted: Signal<boolean>
  /** it was ended on this page just now */
  readonly justEnded: Signal<boolean>
}

export const dutySwitch = (duty: Duty | null): DutySwitch => ({
  duty: signal(duty),
  busy: signal<'begin' | 'end' | null>(null),
  refusal: signal<Refusal | null>(null),
  halted: signal(false),
  justEnded: signal(false),
})

const pathOf = (slug: string) => `/api/communities/${slug}/duty`

/** Goes on duty; from now on one is on the map. */
export async function beginDuty(on: DutySwitch, slug: string): Promise<void> {
  on.busy.value = 'begin'
  const told = await send<{ until: number }>(change(pathOf(slug)))
  batch(() => {
    on.busy.value = null
    on.justEnded.value = false
    on.refusal.value = told.ok ? null : told.refusal
    if (told.ok) on.halted.value = false
    if (told.ok) on.duty.value = { untilAt: told.receipt.until, here: true }
  })
}

/**
 * Goes off duty. What this phone sends stops at once, whatever the network does; the server is told,
 * and ends the duty by itself at its time where it cannot be told.
 */
export async function endDuty(on: DutySwitch, slug: string): Promise<void> {
  batch(() => {
    on.busy.value = 'end'
    on.halted.value = true
  })
  const told = await send(change(pathOf(slug), {}, 'DELETE'))
  batch(() => {
    on.busy.value = null
    const isOver = told.ok || told.refusal.error === 'not_on_duty'
    on.refusal.value = isOver ? null : told.refusal
    on.justEnded.value = isOver
    if (isOver) on.duty.value = null
  })
}
