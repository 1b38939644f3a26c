import { photoAt } from '../cover/redacting.ts'
import type { IssueItem, StepItem } from '../page.ts'
import { Photo } from '../telling/photo.tsx'
import { useStoryWords } from './words.ts'

interface PicturesProps {
  readonly issue: IssueItem
  readonly steps: readonly StepItem[]
}

/** How it was and how it is, side by side. */
export function BeforeAfter({ issue, steps }: PicturesProps) {
  const t = useStoryWords()
  const before = steps.find(({ kind }) => kind === 'report')?.photos ?? issue.photos
  const after = latestFix(steps)
  if (before.length === 0 && after.length === 0) {
    return <p class="quiet">{issue.published ? t.noPhotos : t.hiddenPhotos}</p>
  }
  return (
    <div class="before-after">
      <Side title={t.before} photos={before} none={t.noPhotos} />
      {issue.phase === 'gone' ? null : (
        <Side
          title={t.after}
          photos={after}
          none={issue.stopped_at === null ? t.notYet : t.noPhotos}
        />
      )}
    </div>
  )
}

function Side(props: { title: string; photos: readonly string[]; none: string }) {
  const t = useStoryWords()
  const { title, photos, none } = props
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {photos.map((src, i) => (
        <Photo key={photoAt(src)} src={src} alt={t.photoOf(title, i + 1)} />
      ))}
      {photos.length === 0 ? <p class="before-after-none">{none}</p> : null}
    </figure>
  )
}

/** The photos of the last time it was said or seen to be fixed; none once that was not true. */
function latestFix(steps: readonly StepItem[]): readonly string[] {
  const reopened = steps.findLastIndex(({ kind }) => kind === 'reopen')
  const since = steps.slice(reopened + 1)
  return since
    .filter(({ kind }) => kind === 'fix' || kind === 'verify')
    .flatMap(({ photos }) => photos)
}
