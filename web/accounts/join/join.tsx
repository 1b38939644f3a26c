import { useSignal } from '@preact/signals'
import { change } from '../../app/change.ts'
import { Footer } from '../../app/footer.tsx'
import { useFrame } from '../../app/frame.ts'
import { Header } from '../../app/header.tsx'
import { named } from '../../app/i18n.ts'
import { signInLink } from '../../app/links.ts'
import { momentWords } from '../../app/moment-words.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { roleWord } from '../../app/role-words.ts'
import { useSender } from '../../app/use-sender.ts'
import type { JoinPage } from '../page.ts'
import { joinWords } from './words.ts'

/** What one is invited to, and by whom; taken with one press. */
export function JoinView({ page }: { page: JoinPage }) {
  const { lang } = useFrame()
  const t = joinWords(lang)
  const { community, placeName, expiresAt, state } = page
  const where = named(community, lang)
  const role = roleWord(page.role, lang)
  const { date, clock } = momentWords(expiresAt, community.time_zone, lang)
  const taken = useSignal(false)
  return (
    <div class="plain-page">
      <Header community={community} />
      <main class="plain-body step" id="content">
        <h1>{t.heading(where, role)}</h1>
        {placeName ? <p>{t.at(placeName)}</p> : null}
        {state === 'open' ? (
          <p class="quiet">{t.until(`${date} ${clock}`)}</p>
        ) : (
          <p>
            {t.closed[state]}
            {t.askAgain}
          </p>
        )}
        <p role="status">{taken.value ? t.done(where, role) : null}</p>
        {taken.value ? <Onward slug={community.slug} /> : null}
        {state === 'open' && !taken.value ? (
          <Take page={page} took={() => (taken.value = true)} />
        ) : null}
      </main>
      <Footer community={community} />
    </div>
  )
}

function Take({ page, took }: { page: JoinPage; took(): void }) {
  const t = joinWords(useFrame().lang)
  const sender = useSender()
  const here = `/join/${page.token}`
  if (!page.signedIn) {
    return (
      <>
        <p>{t.signInLead}</p>
        <a class="button step-go" data-weight="primary" href={signInLink(here)}>
          {t.signIn}
        </a>
      </>
    )
  }
  const take = async () => {
    const done = await sender.send(change(`/api/invitations/${page.token}/take`))
    if (done.ok) took()
  }
  return (
    <>
      <button
        class="button step-go"
        data-weight="primary"
        type="button"
        disabled={sender.busy.value}
        onClick={take}
      >
        {sender.busy.value ? t.taking : t.take}
      </button>
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </>
  )
}

function Onward({ slug }: { slug: string }) {
  const t = joinWords(useFrame().lang)
  return (
    <p class="step-others">
      <a class="button" data-weight="primary" href="/me">
        {t.toMe}
      </a>
      <a class="button" href={`/c/${slug}`}>
        {t.toCommunity}
      </a>
    </p>
  )
}
