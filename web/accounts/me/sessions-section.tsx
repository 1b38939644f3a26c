import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { momentOf } from '../moment.ts'
import { ComingList } from './coming-list.tsx'
import { useMe } from './model.ts'
import { useMeWords } from './words.ts'

export function SessionsSection() {
  const t = useMeWords()
  const { lang } = useFrame()
  const me = useMe()
  const sender = useSender()
  const end = async (path: string) => {
    await sender.send(change(path, {}, 'DELETE'))
    await me.refreshSessions()
  }
  const known = me.sessions.value
  const hasOthers = Array.isArray(known) && known.some(({ is_this }) => !is_this)
  return (
    <section class="me-section">
      <h2>{t.sessions}</h2>
      <ComingList coming={me.sessions}>
        {(session) => (
          <li key={session.id} class="me-row">
            <p>
              {session.agent || t.unknownAgent}
              {session.is_this ? <span class="me-state">{t.thisDevice}</span> : null}
            </p>
            <p class="quiet">{t.seen(momentOf(session.seen_at, lang))}</p>
            {session.is_this ? null : (
              <p class="me-acts">
                <button
                  class="button"
                  type="button"
                  disabled={sender.busy.value}
                  onClick={() => end(`/api/account/sessions/${session.id}`)}
                >
                  {t.endSession}
                </button>
              </p>
            )}
          </li>
        )}
      </ComingList>
      {hasOthers ? (
        <p>
          <button
            class="button"
            type="button"
            disabled={sender.busy.value}
            onClick={() => end('/api/account/sessions')}
          >
            {t.endOthers}
          </button>
        </p>
      ) : null}
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </section>
  )
}
