import type { Context } from 'hono'
import { CATEGORIES, type CategoryId } from '../../domain/issues/category.ts'
import { w3 } from '../../domain/open311/moment.ts'
import type { Spark } from '../../domain/open311/spark.ts'
import { openOrClosed } from '../../domain/open311/status.ts'
import { connect } from '../db/connect.ts'
import type { Lang, Telling } from '../feeds/telling.ts'
import type { Open311 } from './jurisdiction.ts'
import { type RequestRow, readRequest, readRequests } from './read.ts'
import { langOf, named, refuse, say } from './say.ts'
import { keyShown } from './shown.ts'
import { soughtIn } from './sought.ts'

/** The requests that a client asks for, newest first. */
export const requests = (telling: Telling) => async (c: Context<Open311>) => {
  const { community, key } = c.var
  const { fields } = await keyShown(c)
  const sought = soughtIn(fields, Date.now())
  if (typeof sought === 'string') return refuse(c, 400, sought)
  const rows = await readRequests(connect(c.env.DB), community.id, key, sought)
  return say(
    c,
    'service_requests',
    rows.map((row) => requestOf(c, row, telling)),
  )
}

/** One request, by the number in its address. */
export const request = (telling: Telling) => async (c: Context<Open311>) => {
  const { community, key } = c.var
  const no = named(c.req.param('no') ?? '')
  const row = /^\d{1,9}$/.test(no)
    ? await readRequest(connect(c.env.DB), community.id, key, Number(no))
    : null
  if (!row) return refuse(c, 404, `service_request_id ${no} was not found`)
  return say(c, 'service_requests', [requestOf(c, row, telling)])
}

function requestOf(c: Context<Open311>, row: RequestRow, telling: Telling): Spark {
  const lang = langOf(c)
  const { zh, en, handledWithinHours } = CATEGORIES[row.category as CategoryId]
  const organisation = inLang(lang, row.organisation, row.organisationEn)
  return {
    service_request_id: String(row.no),
    status: openOrClosed(row.state),
    status_notes: notesOf(row, telling, lang),
    service_name: lang === 'en' ? en : zh,
    service_code: row.category,
    description: row.text,
    agency_responsible: organisation,
    service_notice: noticeOf(lang, handledWithinHours),
    requested_datetime: w3(row.reportedAt),
    updated_datetime: w3(row.updatedAt),
    expected_datetime: w3(row.dueAt),
    address: addressOf(c, row, lang),
    address_id: null,
    zipcode: null,
    lat: row.lat,
    long: row.lng,
    media_url: mediaOf(c, row),
  }
}

/** What is promised of a request in the moment it comes. */
export const noticeOf = (lang: Lang, hours: number): string =>
  lang === 'en' ? `To be put right within ${hours} hours.` : `${hours} 小时内应当处理好。`

const notesOf = ({ state, mergedInto }: RequestRow, telling: Telling, lang: Lang): string =>
  telling.state(state, lang) + (mergedInto === null ? '' : ` (${mergedInto})`)

function addressOf(c: Context<Open311>, row: RequestRow, lang: Lang): string | null {
  const { name, nameEn } = c.var.community
  const compound = inLang(lang, row.compound, row.compoundEn)
  const community = inLang(lang, name, nameEn)
  return [compound, community].filter((part) => part !== null).join(', ')
}

// Before somebody has looked through it, a photo is for its own reporter alone, who signs in.
const mediaOf = (c: Context, { photo, no, isPublic }: RequestRow): string | null =>
  photo && isPublic ? new URL(`/i/${no}/photos/${photo}`, c.req.url).href : null

const inLang = (lang: Lang, name: string | null, nameEn: string | null): string | null =>
  (lang === 'en' && nameEn) || name
