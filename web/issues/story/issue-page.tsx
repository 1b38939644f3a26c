import { useMemo } from 'preact/hooks'
import { Footer } from '../../app/footer.tsx'
import { useFrame } from '../../app/frame.ts'
import { Header } from '../../app/header.tsx'
import { GoButton } from '../../places/go-button.tsx'
import { ShareButton } from '../../places/share.tsx'
import { type OpenCover, type Redacting, RedactingContext } from '../cover/redacting.ts'
import type { IssueItem, IssuePage } from '../page.ts'
import { IssueHead } from '../telling/head.tsx'
import type { Reading } from '../telling/moment.ts'
import { nameOf } from '../telling/name.ts'
import { holderName } from '../telling/steps.ts'
import { PrintButton } from '../telling/take-along.tsx'
import { useReading } from '../telling/use-reading.ts'
import { useTellingWords } from '../telling/words.ts'
import { StoryActs } from './acts.tsx'
import { StoryFacts } from './facts.tsx'
import { lookAgain, type Story } from './model.ts'
import { BeforeAfter } from './pictures.tsx'
import { Timeline } from './timeline.tsx'
import { useStory } from './use-story.ts'
import { useStoryWords } from './words.ts'

interface IssueProps {
  readonly page: IssuePage
  /** absent on the server, where nothing is covered */
  readonly openCover?: OpenCover
}

/** A report with all that happened to it: read without scripts, and as it is now with them. */
export function IssueView({ page, openCover }: IssueProps) {
  const { lang } = useFrame()
  const t = useStoryWords()
  const story = useStory(page)
  const redacting = useMemo(() => redactingOn(page, story, openCover), [])
  const { issue, steps } = story.story.value
  const { community } = page
  const reading = useReading(page)
  const name = nameOf(issue, lang)
  return (
    <div class="plain-page issue-page">
      <Header community={community} />
      <main class="plain-body" id="content">
        <a class="to-list" href={`/c/${community.slug}/issues`}>
          {t.toList}
        </a>
        <Head issue={issue} reading={reading} />
        <RedactingContext.Provider value={redacting}>
          <BeforeAfter issue={issue} steps={steps} />
          <StoryActs story={story} signedIn={page.signedIn} />
          <Timeline issue={issue} steps={steps} reading={reading} />
        </RedactingContext.Provider>
        <StoryFacts issue={issue} community={community} reading={reading} />
        <p class="detail-acts">
          <GoButton at={issue.at} name={name} />
          <ShareButton path={`/i/${issue.no}`} title={name} />
          <PrintButton />
        </p>
        <figure class="place-code">
          <img
            src={`/i/${issue.no}/code.svg`}
            alt={t.codeAlt}
            width={148}
            height={148}
            loading="lazy"
          />
          <figcaption class="quiet">{t.code}</figcaption>
        </figure>
      </main>
      <Footer community={community} />
    </div>
  )
}

function redactingOn(
  { redacts }: IssuePage,
  story: Story,
  open: OpenCover | undefined,
): Redacting | null {
  return redacts && open ? { slug: story.slug, open, lookAgain: () => lookAgain(story) } : null
}

function Head({ issue, reading }: { issue: IssueItem; reading: Reading }) {
  const t = useTellingWords()
  const story = useStoryWords()
  const holder = holderName(issue.holder, reading.lang)
  return (
    <IssueHead
      issue={issue}
      reading={reading}
      standing={<p>{issue.stopped_at === null ? t.holder(holder) : t.held(holder)}</p>}
    >
      {issue.merged_into === null ? null : (
        <p>
          <a href={`/i/${issue.merged_into}`}>{story.mergedInto(issue.merged_into)}</a>
        </p>
      )}
    </IssueHead>
  )
}
