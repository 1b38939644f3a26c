import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { RefusalNote } from '../app/refusal-note.tsx'
import { useRefusals } from '../issues/telling/refusals.ts'
import { ExtendPanel } from './extend-panel.tsx'
import { FixPanel } from './fix-panel.tsx'
import { HandBackPanel } from './hand-back-panel.tsx'
import { type Responding, take } from './model.ts'
import type { Assignment, RespondStep } from './page.ts'
import { PlanPanel } from './plan-panel.tsx'
import { useRespondWords } from './words.ts'

/** In the order in which they come. */
const ORDER: readonly RespondStep[] = ['accept', 'plan', 'fix', 'extend', 'hand_back']

interface ActsProps {
  readonly assignment: Assignment
  readonly timeZone: string
  readonly on: Responding
}

/** What the organisation can do about it now: a button each, and below it what that asks for. */
export function ActsOfLink({ assignment, timeZone, on }: ActsProps) {
  const open = useSignal<RespondStep | null>(null)
  const t = useRespondWords()
  const sentences = { ...useRefusals(), ...t.refusals }
  const { issue } = assignment.issue
  const can = ORDER.filter((step) => assignment.can.includes(step))
  const done = on.done.value
  const refusal = on.refusal.value
  const said = useRef<HTMLDivElement>(null)
  // What was pressed may be a screen below what is said of it.
  useEffect(() => {
    if (done !== null || refusal) said.current?.scrollIntoView({ block: 'nearest' })
  }, [done, refusal])
  return (
    <div>
      <div class="respond-said" ref={said}>
        <p class="respond-done" role="status">
          {done === null ? null : t.done[done](issue.no)}
        </p>
        <OfflineNote />
        <RefusalNote refusal={refusal} sentences={sentences} />
      </div>
      {can.map((step) => (
        <div class="respond-act" key={step}>
          <Act step={step} isFirst={step === can[0]} open={open} on={on} />
          {open.value === step ? (
            <Panel step={step} assignment={assignment} timeZone={timeZone} on={on} open={open} />
          ) : null}
        </div>
      ))}
    </div>
  )
}

interface ActProps {
  readonly step: RespondStep
  readonly isFirst: boolean
  readonly open: Signal<RespondStep | null>
  readonly on: Responding
}

function Act({ step, isFirst, open, on }: ActProps) {
  const t = useRespondWords()
  const busy = on.acting.value === step
  const opens = step !== 'accept'
  return (
    <button
      class="button respond-button"
      data-weight={isFirst ? 'primary' : undefined}
      type="button"
      aria-expanded={opens ? open.value === step : undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={() => {
        if (on.acting.value !== null) return
        if (opens) open.value = open.value === step ? null : step
        else void take(on, step)
      }}
    >
      <strong>{busy ? t.sending : t[step]}</strong>
      <span>{t[`${step}Hint`]}</span>
    </button>
  )
}

interface PanelProps extends ActsProps {
  readonly step: RespondStep
  readonly open: Signal<RespondStep | null>
}

function Panel({ step, open, assignment, timeZone, on }: PanelProps) {
  const close = () => (open.value = null)
  const asked = { assignment, timeZone, on, close }
  if (step === 'plan') return <PlanPanel {...asked} />
  if (step === 'extend') return <ExtendPanel {...asked} />
  if (step === 'hand_back') return <HandBackPanel {...asked} />
  return step === 'fix' ? <FixPanel {...asked} /> : null
}

function OfflineNote() {
  const t = useRespondWords()
  const isOff = useSignal(false)
  useEffect(() => {
    const look = () => (isOff.value = !navigator.onLine)
    look()
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return <div role="status">{isOff.value ? <p class="banner">{t.offline}</p> : null}</div>
}
