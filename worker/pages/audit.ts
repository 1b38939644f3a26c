import type { Context } from 'hono'
import * as v from 'valibot'
import type { AuditPage } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import type { InCommunity } from '../http/app.ts'
import { nameOf } from '../journal/about.ts'
import { AuditQuery, auditOf } from '../journal/routes.ts'

const ROWS = 50

/** The page of what happened. What cannot be read of the address is left out, as on every page. */
export async function auditPage(c: Context<InCommunity>): Promise<AuditPage> {
  const filter = readFilter(new URL(c.req.url).searchParams)
  const { kind, person, day, before } = filter
  const { rows, next } = await auditOf(c, filter, ROWS)
  return {
    is: 'audit',
    community: communityAnswer(c.var.community),
    filter: {
      kind: kind ?? null,
      person: person ?? null,
      day: day ?? null,
      before: before ?? null,
    },
    personName: person ? await nameOf(c.var.house.db, person) : null,
    rows,
    next,
  }
}

function readFilter(params: URLSearchParams): v.InferOutput<typeof AuditQuery> {
  const readable = Object.entries(AuditQuery.entries).flatMap(([name, schema]) => {
    const read = v.safeParse(schema, params.get(name) || undefined)
    return read.success ? [[name, read.output]] : []
  })
  return Object.fromEntries(readable)
}
