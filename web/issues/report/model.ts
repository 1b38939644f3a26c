import { type Signal, signal } from '@preact/signals'
import type { CategoryId } from '../../../domain/issues/category.ts'
import { MOST_PHOTOS } from '../../../domain/issues/words.ts'
import type { Community, PlaceItem } from '../../app/page.ts'
import { locate } from '../../map/locate.ts'
import { redrawn } from '../../tasks/photo.ts'
import { type ReportBox, reportBox } from './box.ts'
import { blank, type Draft, draftOf, draftPhoto, isBlank, reportOf, type Spot } from './draft.ts'
import type { WaitingReport } from './outbox.ts'

/** What the phone says of where it is. */
export type Whereabouts = 'unasked' | 'asking' | 'found' | 'denied' | 'outside'

/** A report nearby, as the API tells it. */
export interface NearIssue {
  readonly no: number
  readonly category: CategoryId
  readonly text: string | null
  readonly photo: string | null
  readonly metres: number
  readonly reported_at: number
  readonly met: number
  readonly mine: boolean
}

/** A report that is being made. */
export interface Reporting {
  readonly community: Community
  readonly box: ReportBox
  readonly draft: Signal<Draft>
  readonly whereabouts: Signal<Whereabouts>
  /** what was reported of the same kind nearby */
  readonly near: Signal<readonly NearIssue[]>
  readonly picture: Signal<'idle' | 'reading' | 'unreadable'>
  /** the key of what was last handed to the box: its fate is shown in place of the form */
  readonly handed: Signal<string | null>
  /** the draft can be read again after this page is closed */
  readonly isKept: Signal<boolean>
}

export const reporting = (community: Community): Reporting => ({
  community,
  box: reportBox(),
  draft: signal(blank()),
  whereabouts: signal<Whereabouts>('unasked'),
  near: signal<readonly NearIssue[]>([]),
  picture: signal<Reporting['picture']['value']>('idle'),
  handed: signal<string | null>(null),
  isKept: signal(true),
})

export const write = ({ draft }: Pick<Reporting, 'draft'>, change: Partial<Draft>): void => {
  draft.value = { ...draft.value, ...change }
}

/** Adds photos, redrawn smaller and without where they were taken. */
export async function addPhotos(report: Reporting, files: readonly File[]): Promise<void> {
  report.picture.value = 'reading'
  let isReadable = true
  for (const file of files.slice(0, MOST_PHOTOS - report.draft.peek().photos.length)) {
    const photo = await redrawn(file)
      .then((blob) => blob.arrayBuffer())
      .catch(() => null)
    if (photo) write(report, { photos: [...report.draft.peek().photos, draftPhoto(photo)] })
    else isReadable = false
  }
  report.picture.value = isReadable ? 'idle' : 'unreadable'
}

/** Asks the phone where it is; a point that somebody chose stays. */
export const findSpot = (report: Reporting): Promise<void> =>
  locateFor(report, ({ spot }) => spot === null || spot.by === 'phone')

async function locateFor(report: Reporting, mayMove: (draft: Draft) => boolean): Promise<void> {
  report.whereabouts.value = 'asking'
  const found = await locate(report.community.bounds)
  report.whereabouts.value = found.ok ? 'found' : found.error
  if (!found.ok || !mayMove(report.draft.peek())) return
  const { at, accuracyM } = found
  write(report, { spot: { at, by: 'phone', placeId: null, placeName: null, accuracyM } })
}

/**
 * Asks before anything is written, where that opens no question of the browser's. A draft that comes
 * back stays where it was begun: by now its author may be elsewhere.
 */
export async function findSpotIfAllowed(report: Reporting): Promise<void> {
  const asked = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => null)
  if (asked?.state !== 'granted') return
  await locateFor(report, (draft) => draft.spot === null || isBlank(draft))
}

export const atPlace = ({ id, at }: PlaceItem, placeName: string): Spot => ({
  at,
  by: 'place',
  placeId: id,
  placeName,
  accuracyM: null,
})

export const atPoint = (at: Spot['at']): Spot => ({
  at,
  by: 'map',
  placeId: null,
  placeName: null,
  accuracyM: null,
})

export const choose = (report: Reporting, category: CategoryId): void => write(report, { category })

/** Hands the report to the box, which sends it now or when it can. */
export async function handIn(report: Reporting): Promise<void> {
  const made = reportOf(report.draft.peek(), report.community.slug, Date.now())
  if (!made) return
  await report.box.put(made)
  report.handed.value = made.key
  report.draft.value = blank()
  await report.box.send()
}

/** Takes a refused report back into the form. */
export async function amend(report: Reporting, refused: WaitingReport): Promise<void> {
  report.draft.value = draftOf(refused)
  report.handed.value = null
  await report.box.drop(refused.key)
}

/** Forgets what was written: somebody else has reported the same. */
export function startOver(report: Reporting): void {
  report.draft.value = blank()
  void findSpotIfAllowed(report)
}

/** Begins the next one, from where the phone is. */
export function another(report: Reporting): void {
  report.handed.value = null
  void findSpotIfAllowed(report)
}
