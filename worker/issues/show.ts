import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import type { Asker } from '../../domain/accounts/permit.ts'
import type { CategoryId } from '../../domain/issues/category.ts'
import type { Community } from '../communities/store.ts'
import type { Db } from '../db/connect.ts'
import { rounded } from '../http/feature.ts'
import { place } from '../places/table.ts'
import type { HolderAnswer, IssueAnswer, IssueStoryAnswer, StepAnswer } from './answers.ts'
import { among, firstPhotos } from './list.ts'
import type { IssueRow, StepRow } from './row.ts'
import { stepsFor } from './standing.ts'
import { stepsOf } from './store.ts'
import { compound, issue, issueFollower, issuePhoto, organisation } from './table.ts'

type Shown = InferOutput<typeof IssueAnswer>
type ShownStep = InferOutput<typeof StepAnswer>

/** Who looks at issues of a community; null: a guest. */
export interface Beholder {
  readonly community: Community
  readonly asker: Asker | null
}

/** The address of a photo of an issue. */
export const photoAddress = (no: number, name: string): string => `/i/${no}/photos/${name}`

/** Issues as lists and maps show them, each with the first photo of its report. */
export async function showIssues(
  db: Db,
  at: Beholder,
  rows: readonly IssueRow[],
): Promise<Shown[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [names, photos] = await Promise.all([readNames(db, at, rows), firstPhotos(db, ids)])
  return rows.map((row) => {
    const photo = photos.get(row.id)
    return show(at, names, row, photo === undefined ? [] : [photo])
  })
}

/** An issue with all that happened to it. */
export async function showStory(
  db: Db,
  at: Beholder,
  row: IssueRow,
): Promise<InferOutput<typeof IssueStoryAnswer>> {
  const [steps, photos] = await Promise.all([stepsOf(db, row.id), photosOf(db, row.id)])
  const names = await readNames(db, at, [row], steps)
  const shown = show(
    at,
    names,
    row,
    photos.map(({ name }) => name),
  )
  const isOwnFix = steps.findLast(({ kind }) => kind === 'fix')?.by === at.asker?.id
  return {
    issue: { ...shown, can: shown.can.filter((kind) => kind !== 'verify' || !isOwnFix) },
    steps: steps.map((step) => ({
      ...showStep(names, row, step),
      photos: photos
        .filter(({ seq }) => seq === step.seq)
        .map(({ name }) => photoAddress(row.no, name)),
    })),
  }
}

interface Named {
  readonly id: string
  readonly name: string
  readonly name_en: string | null
}

/** What is called by ids in the rows, by what people call it. */
interface Names {
  readonly named: ReadonlyMap<string, Named>
  /** the numbers of those that others were merged into */
  readonly numbers: ReadonlyMap<string, number>
  /** the issues that the asker hears of */
  readonly followed: ReadonlySet<string>
}

const NAMED = <T extends typeof compound | typeof organisation | typeof place>({
  id,
  name,
  nameEn,
}: T) => ({ id, name, name_en: nameEn })

async function readNames(
  db: Db,
  { asker }: Beholder,
  rows: readonly IssueRow[],
  steps: readonly StepRow[] = [],
): Promise<Names> {
  const ids = (of: (row: IssueRow) => string | null) =>
    among(rows.map(of).filter((id) => id !== null))
  const organisations = [...rows, ...steps].flatMap(({ organisationId }) => organisationId ?? [])
  const [compounds, responders, stations, merged, followed] = await db.batch([
    db
      .select(NAMED(compound))
      .from(compound)
      .where(
        inArray(
          compound.id,
          ids(({ compoundId }) => compoundId),
        ),
      ),
    db
      .select(NAMED(organisation))
      .from(organisation)
      .where(inArray(organisation.id, among(organisations))),
    db
      .select(NAMED(place))
      .from(place)
      .where(
        inArray(
          place.id,
          ids(({ stationId }) => stationId),
        ),
      ),
    db
      .select({ id: issue.id, no: issue.no })
      .from(issue)
      .where(
        inArray(
          issue.id,
          ids(({ mergedInto }) => mergedInto),
        ),
      ),
    db
      .select({ id: issueFollower.issueId })
      .from(issueFollower)
      .where(
        and(
          inArray(
            issueFollower.issueId,
            ids(({ id }) => (asker ? id : null)),
          ),
          eq(issueFollower.personId, asker?.id ?? ''),
          isNull(issueFollower.leftAt),
        ),
      ),
  ])
  const named = [...compounds, ...responders, ...stations]
  return {
    named: new Map(named.map((each) => [each.id, each])),
    numbers: new Map(merged.map(({ id, no }) => [id, no])),
    followed: new Set(followed.map(({ id }) => id)),
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
  photos: readonly string[],
): Shown {
  const { named, numbers, followed } = names
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
    follows: followed.has(row.id),
    can: stepsFor(asker, row, community),
  }
}

function holderOf({ named }: Names, row: IssueRow): InferOutput<typeof HolderAnswer> {
  const is = row.organisationId === null ? row.level : 'organisation'
  const holder = named.get(row.organisationId ?? (is === 'station' ? row.stationId : null) ?? '')
  return { is, name: holder?.name ?? null, name_en: holder?.name_en ?? null }
}

function showStep({ named }: Names, row: IssueRow, step: StepRow): Omit<ShownStep, 'photos'> {
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
