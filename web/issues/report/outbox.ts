import type { ReportedIssue } from '../../../domain/issues/words.ts'
import type { LngLat } from '../../../domain/kit/geo.ts'
import type { Refusal, Verdict } from '../../app/change.ts'

/** A photo as it is sent: redrawn, and covered where somebody covered it. */
interface WaitingPhoto {
  /** of its request: sent twice it is one photo */
  readonly key: string
  readonly bytes: ArrayBuffer
  /** what the house calls it; null until it has it */
  readonly sentAs: string | null
}

/**
 * A report that has not got through yet. Its key is there from the start: however often it is sent,
 * also by another tab or after the phone was off, it happens once.
 */
export interface WaitingReport {
  readonly key: string
  readonly slug: string
  /** whose it is; null: of whoever signs in next on this phone */
  readonly by: string | null
  readonly madeAt: number
  readonly words: Omit<ReportedIssue, 'photos' | 'at'> & { readonly at: LngLat }
  readonly photos: readonly WaitingPhoto[]
  /** why the house does not take it as it is; then it waits for its author */
  readonly refusal: Refusal | null
}

/** Where reports wait, surviving the page. */
export interface Shelf {
  all(): Promise<readonly WaitingReport[]>
  put(report: WaitingReport): Promise<void>
  drop(key: string): Promise<void>
}

/** What sending needs of the network. */
export interface Post {
  /** the id of who is signed in; null: nobody; `away`: it cannot be asked */
  whoSends(): Promise<string | null | 'away'>
  sendPhoto(photo: WaitingPhoto, slug: string): Promise<Verdict<{ readonly photo: string }>>
  sendReport(
    report: WaitingReport,
    photos: readonly string[],
  ): Promise<Verdict<{ readonly issue_no: number }>>
}

/** A report that got through. */
export interface SentReport {
  readonly key: string
  readonly no: number
  readonly slug: string
}

/** How sending ended: all that could be sent was, or why the rest waits on. */
export type Ended = 'done' | 'away' | 'sign_in' | 'later'

/** Refusals that are about the moment, not about the report. */
const PASSING: Readonly<Record<string, Ended>> = {
  no_network: 'away',
  fault: 'away',
  unwell: 'away',
  sign_in_needed: 'sign_in',
  too_many_reports: 'later',
  too_many: 'later',
  changed_meanwhile: 'later',
}

/** Sends what waits, oldest first. What is refused stays with its reason and holds up nobody. */
export async function sendReports(
  shelf: Shelf,
  post: Post,
  tell: (sent: SentReport) => void,
): Promise<Ended> {
  const waiting = (await shelf.all()).filter(({ refusal }) => refusal === null)
  if (waiting.length === 0) return 'done'
  const me = await post.whoSends()
  if (me === 'away') return 'away'
  if (me === null) return 'sign_in'
  for (const report of waiting.filter(({ by }) => by === null || by === me)) {
    const ended = await sendOne(await owned(shelf, report, me), shelf, post, tell)
    if (ended !== 'done') return ended
  }
  return 'done'
}

// Before anything is sent: what one person began to send is never sent again as another's.
async function owned(shelf: Shelf, report: WaitingReport, me: string): Promise<WaitingReport> {
  if (report.by === me) return report
  const mine = { ...report, by: me }
  await shelf.put(mine)
  return mine
}

async function sendOne(
  report: WaitingReport,
  shelf: Shelf,
  post: Post,
  tell: (sent: SentReport) => void,
): Promise<Ended> {
  const photos = await sendPhotos(report, shelf, post)
  const told = photos.ok ? await post.sendReport(report, photos.receipt) : photos
  if (!told.ok) return setAside(report, told.refusal, shelf)
  await shelf.drop(report.key)
  tell({ key: report.key, no: told.receipt.issue_no, slug: report.slug })
  return 'done'
}

async function sendPhotos(
  report: WaitingReport,
  shelf: Shelf,
  post: Post,
): Promise<Verdict<readonly string[]>> {
  let { photos } = report
  for (const [i, photo] of photos.entries()) {
    if (photo.sentAs !== null) continue
    const told = await post.sendPhoto(photo, report.slug)
    if (!told.ok) return told
    const sent = { ...photo, sentAs: told.receipt.photo }
    photos = photos.map((each, at) => (at === i ? sent : each))
    await shelf.put({ ...report, photos })
  }
  return { ok: true, receipt: photos.flatMap(({ sentAs }) => sentAs ?? []) }
}

async function setAside(report: WaitingReport, refusal: Refusal, shelf: Shelf): Promise<Ended> {
  const passing = PASSING[refusal.error]
  if (passing) return passing
  await shelf.put({ ...report, refusal })
  return 'done'
}
