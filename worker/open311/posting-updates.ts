import type { Context } from 'hono'
import { readW3 } from '../../domain/open311/moment.ts'
import { type AskedStep as Asked, stepFor } from '../../domain/open311/status.ts'
import type { FailureCode } from '../http/failure.ts'
import { FAILURES } from '../http/failure.ts'
import { type AskedStep, advance } from '../issues/advance.ts'
import { findIssue, type IssueFound } from '../issues/store.ts'
import { repeated } from '../journal/commit.ts'
import type { Act, JournalRow } from '../journal/record.ts'
import type { Open311 } from './jurisdiction.ts'
import { actOf } from './once.ts'
import { sentPhoto } from './photo.ts'
import { refusePhoto, tooOften } from './posting.ts'
import { refuse, say } from './say.ts'
import { type Fields, keyShown } from './shown.ts'
import type { KeyFound } from './store.ts'

/**
 * What another program says of a request. It takes a step, or is refused: an organisation's own
 * program accepts, plans, hands back and fixes what is assigned to it, and anybody's says that
 * something is not fixed. Words alone change nothing, and are not kept.
 */
export async function postUpdate(c: Context<Open311>): Promise<Response> {
  const { key, house } = c.var
  if (!key) return refuse(c, 403, 'api_key was not provided, or is not one of this jurisdiction')
  const { fields } = await keyShown(c)
  const kind = stepFor(fields.status ?? '')
  if (!kind) {
    const known = 'open, investigating, action_scheduled, fixed, not_councils_responsibility'
    return refuse(c, 400, `status was expected as one of ${known}`)
  }
  const found = await requestIn(c, fields)
  if (!found) return refuse(c, 404, `service_request_id ${fields.service_request_id} was not found`)
  const act = await actOf(c, house.db, key.personId)
  if (!act) return refuse(c, 400, 'Idempotency-Key was expected as 8 to 64 letters, digits, - or _')
  const before = await repeated(house.db, act)
  if (before?.ok) return answer(c, before.rows)
  if (before) return refuse(c, 400, 'Idempotency-Key was used for something else')
  if (kind !== 'reopen' && !holds(key, found)) {
    return refuse(c, 403, 'the request is not assigned to the organisation of this api_key')
  }
  const refused = await tooOften(c, key)
  if (refused) return refused
  const step = await stepIn(c, kind, found, act)
  return step instanceof Response ? step : take(c, key, found, act, step)
}

async function requestIn(c: Context<Open311>, fields: Fields): Promise<IssueFound | null> {
  const { house, community, key } = c.var
  const no = /^\d{1,9}$/.exec(fields.service_request_id ?? '')
  const found = no ? await findIssue(house.db, Number(no[0])) : null
  if (!found || found.community.id !== community.id) return null
  const mayRead = found.row.publishedAt !== null || found.row.reportedBy === key?.personId
  return mayRead ? found : null
}

const holds = ({ organisationId }: KeyFound, { row }: IssueFound): boolean =>
  organisationId !== null && row.organisationId === organisationId

async function stepIn(
  c: Context<Open311>,
  kind: Asked,
  { row }: IssueFound,
  act: Act,
): Promise<AskedStep | Response> {
  const { fields, file } = await keyShown(c)
  const after = row.seq
  switch (kind) {
    case 'accept':
      return { kind, words: { after } }
    case 'plan': {
      const due_at = readW3(fields.expected_datetime ?? '')
      if (due_at !== null) return { kind, words: { after, due_at } }
      return refuse(c, 400, 'expected_datetime was expected in w3 format with this status')
    }
    case 'hand_back':
      return { kind, words: { after, because: 'not_ours' } }
    case 'reopen':
      return { kind, words: { after, because: 'not_fixed' } }
    case 'fix': {
      if (!file) return refuse(c, 400, 'a photo of what was fixed was expected in the form: media')
      const here = { communityId: row.communityId, purpose: 'fix' } as const
      const photo = await sentPhoto(c.env, c.var.house, act, file, here)
      if (typeof photo === 'string') return refusePhoto(c, photo)
      return { kind, words: { after, photo: photo.id } }
    }
  }
}

async function take(
  c: Context<Open311>,
  { personId, organisationId }: KeyFound,
  found: IssueFound,
  act: Act,
  step: AskedStep,
): Promise<Response> {
  const taker = {
    by: personId,
    organisationId: step.kind === 'reopen' ? null : organisationId,
    photosOf: personId,
    speaksFor: 'others' as const,
    belongsTo: [],
  }
  const outcome = await advance(c.var.house, act, found, taker, step)
  if ('refused' in outcome) return refuse(c, 400, sentenceOf(outcome.refused))
  return outcome.ok ? answer(c, outcome.rows) : refuse(c, 400, sentenceOf('step_taken'))
}

const sentenceOf = (code: FailureCode): string => `${FAILURES[code].title} (${code})`

function answer(c: Context, rows: readonly JournalRow[]): Response {
  const { issue_no, step } = JSON.parse(rows[0].payload)
  return say(c, 'service_request_updates', [{ update_id: `${issue_no}-${step}` }])
}
