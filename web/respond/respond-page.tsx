import { Footer } from '../app/footer.tsx'
import { Header } from '../app/header.tsx'
import type { Community } from '../app/page.ts'
import { ActsOfLink } from './acts.tsx'
import { ClosedNote } from './closed.tsx'
import { Matter } from './matter.tsx'
import type { Responding } from './model.ts'
import type { Assignment, RespondPage } from './page.ts'
import { useResponding } from './use-responding.ts'
import { useRespondWords } from './words.ts'

/** One report, for the organisation that is to put it right: a link opens it, and nobody signs in. */
export function RespondView({ page }: { page: RespondPage }) {
  const on = useResponding(page)
  const opened = on.opens.value
  const { community } = page
  return (
    <div class="plain-page respond-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        {community && typeof opened !== 'string' ? (
          <Opened assignment={opened} community={community} near={page.near} on={on} />
        ) : (
          <ClosedNote opens={opened} no={page.no} done={on.done.value} />
        )}
      </main>
      <Footer community={community} />
    </div>
  )
}

interface OpenedProps {
  readonly assignment: Assignment
  readonly community: Community
  readonly near: string | null
  readonly on: Responding
}

function Opened({ assignment, community, near, on }: OpenedProps) {
  const t = useRespondWords()
  return (
    <>
      <Matter assignment={assignment} community={community} near={near} />
      <section class="respond-acts needs-script" aria-labelledby="acts">
        <h2 class="respond-title" id="acts">
          {t.acts}
        </h2>
        <ActsOfLink assignment={assignment} timeZone={community.time_zone} on={on} />
      </section>
    </>
  )
}
