import { useFrame } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import type { Community } from '../app/page.ts'
import { useNow } from '../app/use-now.ts'
import type { IssueItem } from '../issues/page.ts'
import { IssueHead } from '../issues/telling/head.tsx'
import { momentOf, type Reading } from '../issues/telling/moment.ts'
import { nameOf } from '../issues/telling/name.ts'
import { Photo } from '../issues/telling/photo.tsx'
import { GoButton } from '../places/go-button.tsx'
import type { Assignment } from './page.ts'
import { type RespondWords, useRespondWords } from './words.ts'

interface MatterProps {
  readonly assignment: Assignment
  readonly community: Community
  /** an address */
  readonly near: string | null
}

/** What it is, where it is, how it looks, and until when. */
export function Matter({ assignment, community, near }: MatterProps) {
  const { lang } = useFrame()
  const t = useRespondWords()
  const reading: Reading = { now: useNow(), lang, timeZone: community.time_zone }
  const { issue, steps } = assignment.issue
  const photos = steps.find(({ kind }) => kind === 'report')?.photos ?? issue.photos
  return (
    <>
      <Head assignment={assignment} community={community} reading={reading} />
      <Where issue={issue} community={community} near={near} />
      <section aria-labelledby="photos">
        <h2 class="respond-title" id="photos">
          {t.photos}
        </h2>
        <div class="respond-photos">
          {photos.map((src, i) => (
            <Photo key={src} src={src} alt={t.photoOf(i + 1)} />
          ))}
        </div>
        {photos.length === 0 ? <p class="quiet">{t.noPhotos}</p> : null}
      </section>
    </>
  )
}

interface HeadProps {
  readonly assignment: Assignment
  readonly community: Community
  readonly reading: Reading
}

function Head({ assignment, community, reading }: HeadProps) {
  const { now, lang } = reading
  const t = useRespondWords()
  const { issue } = assignment.issue
  return (
    <IssueHead
      issue={issue}
      reading={reading}
      lead={
        <p class="respond-asked">
          {t.asked(named(community, lang), named(assignment.organisation, lang))}
        </p>
      }
      standing={<p>{dueWords(issue, now, t)(momentOf(issue.due_at, reading))}</p>}
    >
      <p class="quiet">
        {t.noAccount} {t.until(momentOf(assignment.until, reading))}
      </p>
    </IssueHead>
  )
}

function dueWords({ state, due_at }: IssueItem, now: number, t: RespondWords) {
  if (state === 'planned') return t.duePromised
  return due_at > now ? t.due : t.dueAsked
}

interface WhereProps extends Pick<MatterProps, 'community' | 'near'> {
  readonly issue: IssueItem
}

function Where({ issue, community, near }: WhereProps) {
  const { lang } = useFrame()
  const t = useRespondWords()
  const [lng, lat] = issue.at
  return (
    <section aria-labelledby="where">
      <h2 class="respond-title" id="where">
        {t.where}
      </h2>
      <p>
        {named(issue.compound ?? community, lang)}
        {near === null ? null : ` · ${t.near(near)}`}
      </p>
      <p class="detail-acts">
        <GoButton at={issue.at} name={nameOf(issue, lang)} />
        <a class="button" href={`/c/${community.slug}#18/${lat.toFixed(5)}/${lng.toFixed(5)}`}>
          {t.map}
        </a>
      </p>
    </section>
  )
}
