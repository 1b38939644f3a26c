import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { JOURNAL_KINDS } from '../../domain/journal/entry.ts'
import { csvOf } from '../../domain/kit/csv.ts'
import { inCommunity } from '../communities/here.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { describe } from '../http/describe.ts'
import { limit, rowId } from '../http/inputs.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { wallAt } from '../places/zone.ts'
import { namesFor } from './about.ts'
import { AuditAnswer, type AuditRow, auditRow } from './answers.ts'
import { MOST_LOOKED_AT, readAudit, type Sought } from './audit.ts'

const tag = 'Journal'

/** All that happens, and its families: `task` is every `task.…`. */
const KINDS = Object.keys(JOURNAL_KINDS).flatMap((kind) => [kind, kind.split('.')[0]])
const SOUGHT = [...new Set(KINDS)].sort()

/** What is asked of the journal, by a program or by the page of it. */
export const AuditQuery = v.object({
  kind: v.optional(v.picklist(SOUGHT, `expected one of ${SOUGHT.join(', ')}`)),
  person: v.optional(v.pipe(v.string(), v.maxLength(64), v.description('id of who did it'))),
  day: v.optional(
    v.pipe(
      v.string(),
      v.isoDate('expected a day, e.g. 2026-11-22'),
      v.check((day) => Number.isFinite(Date.parse(day)), 'expected a day, e.g. 2026-11-22'),
      v.description("a day of the community's calendar, e.g. 2026-11-22"),
    ),
  ),
  before: v.optional(rowId),
})

const Page = v.object({ ...AuditQuery.entries, limit: v.optional(limit(200), '50') })

/** Says a row in plain words, in the language of whoever asks. */
type Tell = (c: Context, row: AuditRow) => string

/** What happened in a community, for those who answer for it; `tell` gives the table its sentences. */
export const journalRoutes = (tell: Tell) =>
  new Hono<InCommunity>()
    .get(
      '/:slug/journal',
      describe({
        tag,
        summary: 'What happened in a community, newest first',
        answer: AuditAnswer,
        failures: ['bad_input', 'sign_in_needed', 'not_permitted', 'unknown_community'],
      }),
      accept('query', Page),
      inCommunity,
      permit('journal.read'),
      async (c) => {
        const { limit, ...sought } = c.req.valid('query')
        c.header('Cache-Control', 'no-store')
        return c.json(await auditOf(c, sought, limit))
      },
    )
    .get(
      '/:slug/journal.csv',
      describe({
        tag,
        summary: `The same as a table for a spreadsheet, at most ${MOST_LOOKED_AT} rows`,
        answer: v.string(),
        type: 'text/csv',
        failures: ['bad_input', 'sign_in_needed', 'not_permitted', 'unknown_community'],
      }),
      accept('query', AuditQuery),
      inCommunity,
      permit('journal.read'),
      async (c) => {
        const { slug, timeZone } = c.var.community
        const { rows, next } = await auditOf(c, c.req.valid('query'), MOST_LOOKED_AT)
        const table = rows.map((row) => lineOf(row, timeZone, tell(c, row)))
        if (next !== null) c.header('Link', nextLink(c, next))
        return c.body(csvOf([COLUMNS, ...table]), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="journal-${slug}.csv"`,
          'cache-control': 'no-store',
        })
      },
    )

/** A page of the journal, as whoever asks may hear it. */
export async function auditOf(
  c: Context<InCommunity>,
  sought: Sought,
  limit: number,
): Promise<v.InferOutput<typeof AuditAnswer>> {
  const db = connect(c.env.DB)
  const listener = { hears: 'coordinators', personId: c.var.person?.id ?? null } as const
  const { rows, next } = await readAudit(db, c.var.community, listener, sought, limit)
  const names = await namesFor(db, rows)
  return { rows: rows.map((row) => auditRow(row, names)), next }
}

const COLUMNS = ['seq', 'at', 'what', 'kind', 'by', 'actor', 'subject', 'payload']

const lineOf = (row: AuditRow, timeZone: string, what: string) => [
  row.seq,
  new Date(wallAt(timeZone, row.at)).toISOString().slice(0, 19).replace('T', ' '),
  what,
  row.kind,
  row.by ?? '',
  row.actor,
  row.subject,
  JSON.stringify(row.payload),
]

function nextLink(c: Context, next: number): string {
  const url = new URL(c.req.url)
  url.searchParams.set('before', String(next))
  return `<${url.pathname}${url.search}>; rel="next"`
}
