import { useSignal } from '@preact/signals'
import { change } from '../../app/change.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { Field } from '../../ui/field.tsx'
import { useMeWords } from './words.ts'

export function DataSection() {
  const t = useMeWords()
  return (
    <section class="me-section">
      <h2>{t.data}</h2>
      <p>{t.exportLead}</p>
      <p>
        <a class="button" href="/api/account/export" download="yike.json">
          {t.export}
        </a>
      </p>
      <details class="me-close">
        <summary>{t.close}</summary>
        <CloseForm />
      </details>
    </section>
  )
}

function CloseForm() {
  const t = useMeWords()
  const sender = useSender()
  const typed = useSignal('')
  const close = async () => {
    const closed = await sender.send(change('/api/account/close', { sure: true }))
    if (closed.ok) location.assign('/')
  }
  return (
    <form
      class="me-form"
      onSubmit={(event) => {
        event.preventDefault()
        void close()
      }}
    >
      <ul class="me-points">
        {t.closeLead.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Field
        label={t.closeType}
        name="sure"
        autocomplete="off"
        value={typed.value}
        onInput={(text) => (typed.value = text)}
      />
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
      <p>
        <button
          class="button"
          data-weight="danger"
          type="submit"
          disabled={sender.busy.value || typed.value.trim() !== t.closeWord}
        >
          {t.closeNow}
        </button>
      </p>
    </form>
  )
}
