import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { MOST_PHOTOS } from '../../../domain/issues/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { CoverDialog } from '../cover/cover-dialog.tsx'
import { useCoverWords } from '../cover/words.ts'
import { covered, type DraftPhoto, uncovered } from './draft.ts'
import { addPhotos, findSpot, type Reporting, write } from './model.ts'
import { useReportWords } from './words.ts'

type Of = { readonly report: Reporting }

/** Camera first; what is shown is what is sent. */
export function Photos({ report }: Of) {
  const t = useReportWords()
  const covering = useSignal<DraftPhoto | null>(null)
  const { photos } = report.draft.value
  const replace = (old: DraftPhoto, photo: DraftPhoto) =>
    write(report, { photos: photos.map((each) => (each === old ? photo : each)) })
  return (
    <section class="report-photos" id="report-content" aria-label={t.photo.heading} tabIndex={-1}>
      <ul class="report-taken" data-count={photos.length}>
        {photos.map((photo, i) => (
          <Taken
            key={photo.key}
            photo={photo}
            n={i + 1}
            cover={() => (covering.value = photo)}
            remove={() => write(report, { photos: photos.filter((each) => each !== photo) })}
          />
        ))}
      </ul>
      {photos.length < MOST_PHOTOS ? <Inputs report={report} /> : null}
      <PhotoNote report={report} />
      {covering.value ? (
        <Covering photo={covering.value} replace={replace} close={() => (covering.value = null)} />
      ) : null}
    </section>
  )
}

interface CoveringProps {
  readonly photo: DraftPhoto
  replace(old: DraftPhoto, photo: DraftPhoto): void
  close(): void
}

function Covering({ photo, replace, close }: CoveringProps) {
  const t = useCoverWords()
  return (
    <CoverDialog
      picture={new Blob([photo.bytes], { type: 'image/jpeg' })}
      finish={t.done}
      done={async (bytes) => {
        replace(photo, covered(photo, bytes))
        return true
      }}
      bare={photo.bare ? () => replace(photo, uncovered(photo)) : undefined}
      close={close}
    />
  )
}

function PhotoNote({ report }: Of) {
  const t = useReportWords()
  const hasSome = report.draft.value.photos.length > 0
  const says = {
    idle: hasSome ? t.photo.hint : t.photo.note,
    reading: t.photo.reading,
    unreadable: t.photo.unreadable,
  }[report.picture.value]
  return (
    <p class="quiet" role="status">
      {says}
    </p>
  )
}

function Inputs({ report }: Of) {
  const t = useReportWords()
  const hasSome = report.draft.value.photos.length > 0
  const take = (files: readonly File[]) => {
    // Whoever takes the first picture stands there: the question where they are explains itself now,
    // and since the page was opened they may have walked on.
    if (!hasSome) void findSpot(report)
    void addPhotos(report, files)
  }
  return (
    <div class="report-inputs" data-more={hasSome}>
      <PhotoInput
        label={hasSome ? t.photo.more : t.photo.take}
        weight={hasSome ? undefined : 'primary'}
        capture
        take={take}
      />
      <PhotoInput label={t.photo.gallery} take={take} />
    </div>
  )
}

interface InputProps {
  readonly label: string
  readonly weight?: 'primary'
  /** by the camera alone; without one the device offers its files */
  readonly capture?: true
  take(files: readonly File[]): void
}

function PhotoInput({ label, weight, capture, take }: InputProps) {
  return (
    <label class="button camera" data-weight={weight}>
      {capture ? <Icon name="camera" /> : null}
      {label}
      <input
        class="unseen"
        type="file"
        accept="image/*"
        capture={capture && 'environment'}
        multiple={!capture}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same picture may be chosen again after a failure.
          currentTarget.value = ''
          if (files.length > 0) take(files)
        }}
      />
    </label>
  )
}

interface TakenProps {
  readonly photo: DraftPhoto
  readonly n: number
  cover(): void
  remove(): void
}

function Taken({ photo, n, cover, remove }: TakenProps) {
  const t = useReportWords()
  const url = usePictureUrl(photo.bytes)
  return (
    <li>
      <img src={url} alt={t.photo.alt(n)} />
      <button
        class="button report-remove"
        data-shape="square"
        type="button"
        aria-label={t.photo.remove(n)}
        onClick={remove}
      >
        <Icon name="close" />
      </button>
      <button class="button report-cover" type="button" onClick={cover}>
        {t.photo.cover}
        <span class="unseen"> {t.photo.coverOf(n)}</span>
        {photo.bare ? ` · ${t.photo.covered}` : null}
      </button>
    </li>
  )
}

/** An address for a picture while it is shown. */
export function usePictureUrl(bytes: ArrayBuffer): string {
  const url = useMemo(() => URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })), [bytes])
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return url
}
