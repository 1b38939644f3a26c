import { useMemo } from 'preact/hooks'
import { Footer } from '../../app/footer.tsx'
import { Header } from '../../app/header.tsx'
import { RefusalNote } from '../../app/refusal-note.tsx'
import type { PeoplePage } from '../page.ts'
import { Applications } from './applications.tsx'
import { Invitations } from './invitations.tsx'
import { Members } from './members.tsx'
import { createPeople, PeopleProvider, usePeople } from './model.ts'
import { usePeopleWords } from './words.ts'

/** Who is what in a community, for those who decide it. */
export function PeopleView({ page }: { page: PeoplePage }) {
  const t = usePeopleWords()
  const people = useMemo(() => createPeople(page), [page])
  return (
    <PeopleProvider value={people}>
      <div class="plain-page people">
        <Header community={page.community} />
        <main class="plain-body" id="content">
          <h1>{t.heading}</h1>
          <p class="people-acts">
            <a class="button" href={`/c/${page.community.slug}/audit`}>
              {t.journal}
            </a>
            <a class="button" href={`/c/${page.community.slug}/desk/settings`}>
              {t.settings}
            </a>
            {page.mayFound ? (
              <a class="button" href={`/c/${page.community.slug}/new-community`}>
                {t.addCommunity}
              </a>
            ) : null}
          </p>
          <Said />
          <Applications />
          <Members />
          <Invitations />
        </main>
        <Footer community={page.community} />
      </div>
    </PeopleProvider>
  )
}

/** What came of the last press; it stays in sight, as the rows move away. */
function Said() {
  const t = usePeopleWords()
  const { said, sender } = usePeople()
  return (
    <div class="people-said">
      <p role="status">{said.value}</p>
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </div>
  )
}
