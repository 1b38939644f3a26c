import type { Context } from 'hono'
import { CATEGORIES, isCategory } from '../../domain/issues/category.ts'
import { LONGEST_TEXT, type ReportedIssue } from '../../domain/issues/words.ts'
import { misplaced } from '../communities/here.ts'
import { newId } from '../db/id.ts'
import { groundOf } from '../issues/ground.ts'
import { reportIssue } from '../issues/reporting.ts'
import { commit, type Outcome, repeated } from '../journal/commit.ts'
import { receiptOf } from '../journal/store.ts'
import { take } from '../limits/limit.ts'
import type { Open311 } from './jurisdiction.ts'
import { actOf } from './once.ts'
import { sentPhoto } from './photo.ts'
import { noticeOf } from './requests.ts'
import { langOf, named, refuse, say } from './say.ts'
import { isCodeIn } from './services.ts'
import { type Fields, keyShown } from './shown.ts'
import { positionIn } from './sought.ts'
import type { KeyFound } from './store.ts'

/** A hotline hands over what a storm brought; a program that has lost its way ends here. */
const SENT = { what: 'open311', atOnce: 60, eachMs: 5_000 } as const

/** A report by another program; by the key that it shows it is known whose it is. */
export async function postRequest(c: Context<Open311>): Promise<Response> {
  const { key, house, community } = c.var
  if (!key) return refuse(c, 403, 'api_key was not provided, or is not one of this jurisdiction')
  const { fields, file } = await keyShown(c)
  const words = wordsOf(fields)
  if ('code' in words) return refuse(c, words.code, words.description)
  const wrong = misplaced(community, words.at, 'lat,long')
  if (wrong) return refuse(c, 400, wrong.detail ?? wrong.error)
  const act = await actOf(c, house.db, key.personId)
  if (!act) return refuse(c, 400, 'Idempotency-Key was expected as 8 to 64 letters, digits, - or _')
  const before = await repeated(house.db, act)
  if (before) return answer(c, words, before)
  if (!isCodeIn(community, words.category))
    return refuse(c, 404, `service_code ${words.category} was not found`)
  const refused = await tooOften(c, key)
  if (refused) return refused
  const photo = file
    ? await sentPhoto(c.env, house, act, file, { communityId: community.id, purpose: 'report' })
    : null
  if (typeof photo === 'string') return refusePhoto(c, photo)
  const ground = await groundOf(house.db, community, words.at, act.now)
  const photos = photo ? [photo] : []
  const reporting = { id: newId(), communityId: community.id, words, ground, photos }
  const outcome = await commit(house, act, reportIssue(house.db, act, reporting))
  return answer(c, words, outcome)
}

/** What a key's owner is told who lost the answer to a request: the token is its Idempotency-Key. */
export async function token(c: Context<Open311>): Promise<Response> {
  const { key, house } = c.var
  const token = named(c.req.param('token') ?? '')
  const row = key ? await receiptOf(house.db, key.personId, token) : null
  if (row?.kind !== 'issue.reported') return refuse(c, 404, `token ${token} was not found`)
  const { issue_no } = JSON.parse(row.payload)
  return say(c, 'service_requests', [{ service_request_id: String(issue_no), token }])
}

/** The refusal for a program that sends more than anybody sees, or null. */
export async function tooOften(c: Context<Open311>, key: KeyFound): Promise<Response | null> {
  const allowed = await take(c.var.house.db, Date.now(), [{ limit: SENT, of: key.id }])
  if (allowed.ok) return null
  c.header('Retry-After', String(allowed.afterSeconds))
  return refuse(c, 429, `so many cannot be taken at once; come again in ${allowed.afterSeconds} s`)
}

export const refusePhoto = (c: Context, why: 'unreadable' | 'too_large'): Response =>
  why === 'too_large'
    ? refuse(c, 413, 'a photo of up to 4 MB was expected')
    : refuse(c, 415, 'a photo in JPEG, PNG or WebP was expected')

type Wrong = { readonly code: 400 | 404; readonly description: string }

function wordsOf({ service_code, lat, long, description }: Fields): ReportedIssue | Wrong {
  if (!service_code) return { code: 400, description: 'service_code was not provided' }
  if (!isCategory(service_code)) {
    return { code: 404, description: `service_code ${service_code} was not found` }
  }
  const at = positionIn(lat, long)
  if (!at) {
    return {
      code: 400,
      description: 'lat and long were not provided in degrees; an address alone is not enough',
    }
  }
  return {
    ...{ category: service_code, text: lineOf(description), at: [...at], place_id: null },
    photos: [],
  }
}

/** A report has one line: what is longer is cut, and says so. */
function lineOf(description: string | undefined): string | null {
  const line = (description ?? '').replace(/\s+/g, ' ').trim()
  const letters = [...line]
  if (letters.length <= LONGEST_TEXT) return line || null
  return `${letters.slice(0, LONGEST_TEXT - 1).join('')}…`
}

function answer(c: Context<Open311>, { category }: ReportedIssue, outcome: Outcome): Response {
  if (!outcome.ok) {
    return outcome.because === 'key_reused'
      ? refuse(c, 400, 'Idempotency-Key was used for something else')
      : refuse(c, 400, 'the photo was sent before')
  }
  const row = outcome.rows.find(({ kind }) => kind === 'issue.reported')
  if (!row) return refuse(c, 400, 'Idempotency-Key was used for something else')
  const { issue_no } = JSON.parse(row.payload)
  const notice = noticeOf(langOf(c), CATEGORIES[category].handledWithinHours)
  return say(c, 'service_requests', [
    { service_request_id: String(issue_no), service_notice: notice, account_id: null },
  ])
}
