import type { SQLWrapper } from 'drizzle-orm'
import type { InferOutput } from 'valibot'
import type { CategoryId } from '../../domain/issues/category.ts'
import type { Reason } from '../../domain/issues/issue.ts'
import { MOST_EXTENSIONS_ASKED, type Step, take } from '../../domain/issues/step.ts'
import type { StepWords } from '../../domain/issues/words.ts'
import type { Db } from '../db/connect.ts'
import type { FailureCode } from '../http/failure.ts'
import { commit, type House, type Outcome, repeated } from '../journal/commit.ts'
import type { Act } from '../journal/record.ts'
import { take as takeAllowance } from '../limits/limit.ts'
import type { PhotoRow } from '../photos/store.ts'
import { following, sameTarget } from './consequences.ts'
import { isStillThere } from './holders/removal.ts'
import { REOPENINGS } from './limits.ts'
import { photosSent } from './pictures.ts'
import type { IssueRow } from './row.ts'
import { type Stepping, takeStep } from './stepping.ts'
import {
  extensionsBy,
  findIssue,
  findOrganisation,
  hasReopened,
  type IssueFound,
  lastStep,
  stepsOf,
  wasTakenSince,
} from './store.ts'

/** A step that people take. */
export type TakenKind = keyof typeof StepWords

type Words = { readonly [K in TakenKind]: InferOutput<(typeof StepWords)[K]> }

export type AskedStep = {
  readonly [K in TakenKind]: { readonly kind: K; readonly words: Words[K] }
}[TakenKind]

/** Who takes a step: in their own name, or for an organisation. */
export interface Taker {
  /** a person's id, or `organisation` for whoever holds its link */
  readonly by: string
  /** the organisation they act for; null for staff and neighbours */
  readonly organisationId: string | null
  /** whose photos they show: they themselves, or who made the link */
  readonly photosOf: string
  /** staff and programs speak for many; a neighbour for themselves */
  readonly speaksFor: 'themselves' | 'others'
  /** the organisations that they belong to: what those fixed they do not verify */
  readonly belongsTo: readonly string[]
}

export interface Refused {
  readonly refused: FailureCode
  readonly field?: string
  /** when to come again, for who was too often here */
  readonly afterSeconds?: number
}

/** Takes a step of an issue, or tells why not. Sent again, it is answered as the first time. */
export async function advance(
  house: House,
  act: Act,
  found: IssueFound,
  taker: Taker,
  asked: AskedStep,
): Promise<Outcome | Refused> {
  const prepared = await prepare(house.db, act, found, taker, asked)
  if ('refused' in prepared) return (await repeated(house.db, act)) ?? prepared
  const outcome = await commit(house, act, prepared)
  if (outcome.ok || outcome.because === 'key_reused') return outcome
  const isPhoto = outcome.because === 'conflict' && outcome.constraint.includes('photo_id')
  return isPhoto ? { refused: 'photo_used', field: 'photo' } : { refused: 'step_taken' }
}

async function prepare(
  db: Db,
  act: Act,
  found: IssueFound,
  taker: Taker,
  asked: AskedStep,
): Promise<readonly SQLWrapper[] | Refused> {
  const { row, issue } = found
  const { after } = asked.words
  // What the clock did meanwhile is no reason to send anybody back.
  const isBehind =
    after !== row.seq && (after > row.seq || (await wasTakenSince(db, row.id, after)))
  if (isBehind) return { refused: 'step_taken' }
  const step = await stepOf(db, found, asked)
  if ('refused' in step) return step
  const change = take(issue, step, act.now)
  if (typeof change === 'string') return { refused: change }
  const refused = await whyNot(db, found, taker, step, act.now)
  if (refused) return refused
  const photo = await photoOf(db, found, taker, step)
  if (photo && 'refused' in photo) return photo
  const { by, organisationId } = taker
  const text = 'text' in asked.words ? asked.words.text : undefined
  const stepping: Stepping = {
    ...{ row, step, change, by, organisationId },
    ...(photo ? { photo } : {}),
    ...(text === undefined ? {} : { text: text ?? '' }),
    ...unless(row, step),
  }
  return [...takeStep(db, act, stepping), ...(await following(db, act, stepping, taker))]
}

/** What must still hold when a step is written, beside that no other came between. */
function unless({ communityId }: IssueRow, step: Step): Pick<Stepping, 'when'> {
  if (step.kind === 'merge') return { when: sameTarget(communityId, step.into) }
  return step.kind === 'assign' ? { when: isStillThere(step.organisationId) } : {}
}

async function stepOf(
  db: Db,
  { row }: IssueFound,
  { kind, words }: AskedStep,
): Promise<Step | Refused> {
  switch (kind) {
    case 'triage':
      return { kind, category: words.category as CategoryId | undefined }
    case 'assign':
      return (await findOrganisation(db, row.communityId, words.organisation))
        ? { kind, organisationId: words.organisation }
        : { refused: 'unknown_organisation', field: 'organisation' }
    case 'plan':
      return { kind, dueAt: words.due_at }
    case 'extend':
      return { kind, dueAt: words.due_at, because: words.because }
    case 'hand_back':
    case 'reject':
    case 'reopen':
      return { kind, because: words.because as Reason }
    case 'fix':
    case 'verify':
      return { kind, photo: words.photo }
    case 'merge': {
      const into = await findIssue(db, words.into)
      const isHere = into?.row.communityId === row.communityId
      if (!isHere) return { refused: 'unknown_issue', field: 'into' }
      const isGone = into.row.id !== row.id && into.row.phase === 'gone'
      return isGone ? { refused: 'step_not_now', field: 'into' } : { kind, into: into.row.id }
    }
    default:
      return { kind }
  }
}

async function whyNot(
  db: Db,
  { row }: IssueFound,
  taker: Taker,
  step: Step,
  now: number,
): Promise<Refused | null> {
  if (step.kind === 'extend' && taker.organisationId !== null) {
    const moved = await extensionsBy(db, row.id)
    return moved >= MOST_EXTENSIONS_ASKED ? { refused: 'extension_used' } : null
  }
  if (step.kind === 'reopen')
    return taker.speaksFor === 'others' ? null : again(db, row, taker, now)
  if (step.kind !== 'verify') return null
  const fix = await lastStep(db, row.id, 'fix')
  const isOwn = fix?.by === taker.by || taker.belongsTo.includes(fix?.organisationId ?? '')
  return isOwn ? { refused: 'own_fix' } : null
}

/** Who says once that it is not fixed has said it, until somebody tries again to fix it. */
async function again(
  db: Db,
  { id }: IssueRow,
  { by }: Taker,
  now: number,
): Promise<Refused | null> {
  if (hasReopened(await stepsOf(db, id), by)) return { refused: 'already_reopened' }
  const allowed = await takeAllowance(db, now, [{ limit: REOPENINGS, of: by }])
  return allowed.ok ? null : { refused: 'too_many', afterSeconds: allowed.afterSeconds }
}

async function photoOf(
  db: Db,
  { row }: IssueFound,
  { photosOf }: Taker,
  step: Step,
): Promise<PhotoRow | Refused | null> {
  if (step.kind !== 'fix' && step.kind !== 'verify') return null
  const wanted = { communityId: row.communityId, personId: photosOf, purposes: [step.kind] }
  const sent = await photosSent(db, [step.photo], wanted)
  return typeof sent === 'string' ? { refused: 'unknown_photo', field: 'photo' } : (sent[0] ?? null)
}
