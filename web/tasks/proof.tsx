import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Field } from '../ui/field.tsx'
import { ActButton } from './act-button.tsx'
import { completeClaim } from './acts.ts'
import { useBook } from './book-context.ts'
import type { ClaimItem, TaskItem } from './page.ts'
import { PhotoProof } from './photo-proof.tsx'
import { useTaskWords } from './words.ts'

interface ProofProps {
  readonly task: TaskItem
  readonly claim: ClaimItem
  close(): void
}

/** Asks for what the task wants to be shown before it is done. */
export function ProofPanel(props: ProofProps) {
  const t = useTaskWords()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <div class="proof" ref={panel} tabIndex={-1}>
      {props.task.proof === 'tick' ? <TickProof {...props} /> : null}
      {props.task.proof === 'photo' ? <PhotoProof {...props} /> : null}
      {props.task.proof === 'code' ? <CodeProof {...props} /> : null}
      <ActButton label={t.proof.cancel} weight="plain" press={props.close} />
    </div>
  )
}

function TickProof({ task, claim }: ProofProps) {
  const book = useBook()
  const t = useTaskWords()
  const sending = book.acting.value.get(task.no) === 'complete'
  return (
    <>
      <p>{t.proof.tickQuestion}</p>
      <ActButton
        label={`✓ ${t.proof.tickYes}`}
        busy={sending ? t.acts.sending : null}
        weight="primary"
        press={() => completeClaim(book, task, claim, { tick: true })}
      />
    </>
  )
}

function CodeProof({ task, claim }: ProofProps) {
  const book = useBook()
  const t = useTaskWords()
  const code = useSignal('')
  const sending = book.acting.value.get(task.no) === 'complete'
  const submit = () => void completeClaim(book, task, claim, { code: code.value })
  return (
    <form
      class="proof-code"
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending) submit()
      }}
    >
      <Field
        label={t.proof.code}
        hint={t.proof.codeHint}
        name="code"
        inputMode="numeric"
        pattern="[0-9]{4,6}"
        maxLength={6}
        autocomplete="off"
        required
        focused
        value={code.value}
        onInput={(typed) => (code.value = typed.replace(/\D/g, ''))}
      />
      <button class="button" data-weight="primary" type="submit" aria-busy={sending}>
        {sending ? t.acts.sending : t.acts.done}
      </button>
    </form>
  )
}
