import { useSignal } from '@preact/signals'
import { isEmbedOrigin, MOST_ORIGINS } from '../../../domain/communities/origin.ts'
import { change } from '../../app/change.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { useBuilderWords } from './words.ts'

interface OriginsProps {
  readonly slug: string
  readonly origins: readonly string[]
}

/** Which websites may show the map, for who decides it: a line each. */
export function OriginsForm({ slug, origins }: OriginsProps) {
  const t = useBuilderWords()
  const sender = useSender()
  const typed = useSignal(origins.join('\n'))
  const said = useSignal('')
  const lines = linesOf(typed.value)
  const stranger = lines.find((line) => !isEmbedOrigin(line))
  const wrong = stranger
    ? t.notOrigin(stranger)
    : lines.length > MOST_ORIGINS
      ? t.tooMany(MOST_ORIGINS)
      : null
  const save = async () => {
    said.value = ''
    const path = `/api/communities/${slug}/embedding`
    const verdict = await sender.send(change(path, { origins: lines }, 'PUT'))
    if (!verdict.ok) return
    typed.value = lines.join('\n')
    said.value = t.saved(lines.length)
  }
  return (
    <form
      class="builder-origins needs-script"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{t.origins}</h2>
      <Labelled label={t.originsLabel} hint={t.originsLead}>
        {(bound) => (
          <textarea
            {...bound}
            name="origins"
            rows={Math.max(4, lines.length + 1)}
            spellcheck={false}
            autocapitalize="off"
            aria-invalid={wrong !== null}
            value={typed.value}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value
              said.value = ''
            }}
          />
        )}
      </Labelled>
      <p class="refusal" role="status">
        {wrong}
      </p>
      <RefusalNote refusal={sender.refusal.value} />
      <p>
        <button
          class="button"
          data-weight="primary"
          type="submit"
          disabled={wrong !== null || sender.busy.value}
        >
          {t.save}
        </button>{' '}
        <span role="status">{said.value}</span>
      </p>
    </form>
  )
}

/** What people paste is an address: its origin is what counts, in the form in which a browser writes it. */
const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((line) => {
        const address = URL.parse(line)
        return address && address.origin !== 'null' ? address.origin : line
      }),
  ),
]
