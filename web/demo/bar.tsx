import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { CAST, type CastMember } from '../../domain/accounts/cast.ts'
import { change, createSender } from '../app/change.ts'
import { useFrame, useWords } from '../app/frame.ts'
import { read } from '../app/read.ts'
import { RefusalNote } from '../app/refusal-note.tsx'
import { roleWord } from '../app/role-words.ts'
import { demoWords } from './words.ts'

/** One press makes the visitor anybody of the cast. It says that this is a demonstration. */
export function DemoBar() {
  const { lang } = useFrame()
  const t = useWords().demo
  const say = demoWords(lang)
  const sender = useMemo(() => createSender(), [])
  const me = useSignal<string | null>(null)
  useEffect(() => {
    void whoAmI().then((id) => (me.value = id))
  }, [])
  const act = async (path: string, body: object, method?: 'DELETE') => {
    const done = await sender.send(change(path, body, method))
    if (done.ok) location.reload()
  }
  return (
    <>
      <p>{t.name}</p>
      <ul class="demo-cast">
        {CAST.filter(({ role }) => role !== null).map((member) => (
          <li key={member.key}>
            <button
              class="demo-one"
              type="button"
              aria-pressed={me.value === member.id}
              disabled={sender.busy.value}
              title={lang === 'en' ? member.nameEn : member.name}
              onClick={() => act('/api/demo/become', { role: member.key })}
            >
              {labelOf(member, lang)}
            </button>
          </li>
        ))}
        {me.value ? (
          <li>
            <button
              class="demo-one"
              type="button"
              onClick={() => act('/api/account/session', {}, 'DELETE')}
            >
              {say.leave}
            </button>
          </li>
        ) : null}
      </ul>
      <RefusalNote refusal={sender.refusal.value} />
    </>
  )
}

const labelOf = ({ role }: CastMember, lang: 'zh' | 'en'): string =>
  role === 'responder' ? demoWords(lang).responder : roleWord(role ?? '', lang)

async function whoAmI(): Promise<string | null> {
  const told = await read<{ account: { id: string } | null }>('/api/account')
  return told?.account?.id ?? null
}
