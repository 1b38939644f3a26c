import { asc, eq } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import { permits } from '../../domain/accounts/permit.ts'
import type { CategoryId } from '../../domain/issues/category.ts'
import type { Db } from '../db/connect.ts'
import { rounded } from '../http/feature.ts'
import type { HolderAnswer, IssueAnswer, IssueStoryAnswer, StepAnswer } from './answers.ts'
import { type OrganisationRow, routedTo } from './holders/store.ts'
import { type Beholder, type Names, readBeside, readNames } from './names.ts'
import type { IssueRow, StepRow } from './row.ts'
import { spentBy, stepsFor } from './standing.ts'
import { stepsOf, subjectOf } from './store.ts'
import { issuePhoto } from './table.ts'

type Shown = InferOutput<typeof IssueAnswer>
type ShownStep = InferOutput<typeof StepAnswer>

/** The address of a photo of an issue. */
export const photoAddress = (no: number, name: string): string => `/i/${no}/photos/${name}`

/** Issues as lists and maps show them, each with the first photo of its report. */
export async function showIssues(
  db: Db,
  at: Beholder,
  rows: readonly IssueRow[],
): Promise<Shown[]> {
  if (rows.length === 0) return []
  const [names, besides] = await Promise.all([readNames(db, rows), readBeside(db, at, rows)])
  return rows.map((row) => {
    const { photo = null, follows = false } = besides.get(row.id) ?? {}
    return show(at, names, row, { photos: photo === null ? [] : [photo], follows })
  })
}

/** An issue with all that happened to it. */
export async function showStory(
  db: Db,
  at: Beholder,
  row: IssueRow,
): Promise<InferOutput<typeof IssueStoryAnswer>> {
  const [steps, photos, besides] = await Promise.all([
    stepsOf(db, row.id),
    photosOf(db, row.id),
    readBeside(db, at, [row]),
  ])
  const names = await readNames(db, [row], steps)
  const shown = show(at, names, row, {
    photos: photos.map(({ name }) => name),
    follows: besides.get(row.id)?.follows ?? false,
  })
  const sorts = permits(at.asker, 'issue.triage', subjectOf(row, at.community))
  const mayAssign = shown.can.includes('assign')
  const suggested = mayAssign ? await routedTo(db, row) : null
  const spent = spentBy(at.asker, steps, row, at.community)
  return {
    issue: { ...shown, can: shown.can.filter((kind) => !spent.includes(kind)) },
    ...(mayAssign ? { suggested: suggested && called(suggested) } : {}),
    steps: steps.map((step) => ({
      ...showStep(names, row, step),
      text_before: sorts ? step.textBefore : null,
      photos: photos
        .filter(({ seq }) => seq === step.seq)
        .map(({ name }) => photoAddress(row.no, name)),
    })),
  }
}

const photosOf = (db: Db, issueId: string) =>
  db
    .select({ seq: issuePhoto.seq, name: issuePhoto.name })
    .from(issuePhoto)
    .where(eq(issuePhoto.issueId, issueId))
    .orderBy(asc(issuePhoto.seq), asc(issuePhoto.position))

function show(
  { community, asker }: Beholder,
  names: Names,
  row: IssueRow,
  { photos, follows }: { readonly photos: readonly string[]; readonly follows: boolean },
): Shown {
  const { named, numbers } = names
  return {
    no: row.no,
    community: community.slug,
    category: row.category as CategoryId,
    text: row.text,
    at: rounded([row.lng, row.lat]),
    place_id: row.placeId,
    compound: named.get(row.compoundId ?? '') ?? null,
    state: row.state,
    phase: row.phase,
    seq: row.seq,
    reported_at: row.reportedAt,
    due_at: row.dueAt,
    stopped_at: row.stoppedAt,
    paused_ms: row.pausedMs,
    extensions: row.extensions,
    level: row.level,
    holder: holderOf(names, row),
    met: row.met,
    published: row.publishedAt !== null,
    merged_into: numbers.get(row.mergedInto ?? '') ?? null,
    photos: photos.map((name) => photoAddress(row.no, name)),
    mine: row.reportedBy === asker?.id,
    follows,
    can: stepsFor(asker, row, community),
  }
}

function holderOf({ named }: Names, row: IssueRow): InferOutput<typeof HolderAnswer> {
  const is = row.organisationId === null ? row.level : 'organisation'
  const holder = named.get(row.organisationId ?? (is === 'station' ? row.stationId : null) ?? '')
  return { is, name: holder?.name ?? null, name_en: holder?.name_en ?? null }
}

function showStep(
  { named }: Names,
  row: IssueRow,
  step: StepRow,
): Omit<ShownStep, 'photos' | 'text_before'> {
  const { seq, kind, state, at, because, dueAt, level, organisationId } = step
  return {
    seq,
    kind,
    state,
    at,
    by: roleOf(row, step),
    organisation: named.get(organisationId ?? '') ?? null,
    because,
    due_at: dueAt,
    level,
  }
}

/** Neighbours look whether it is fixed and say when it is not; what else nobody did for an organisation, the community did. */
function roleOf({ reportedBy }: IssueRow, step: StepRow): ShownStep['by'] {
  if (step.by === 'system') return 'clock'
  if (step.kind === 'report' || step.kind === 'verify' || step.kind === 'reopen') {
    return step.by === reportedBy ? 'reporter' : 'neighbour'
  }
  const isForOne = step.organisationId !== null && step.kind !== 'assign'
  return isForOne ? 'organisation' : 'community'
}

const called = ({ id, name, nameEn }: Pick<OrganisationRow, 'id' | 'name' | 'nameEn'>) => ({
  ...{ id, name, name_en: nameEn },
})
