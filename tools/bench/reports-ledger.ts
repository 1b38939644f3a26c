import { createHash } from 'node:crypto'
import type { D1Database, R2Bucket } from '@cloudflare/workers-types'
import { countAll, countAmong, LOST } from './ledger.ts'
import type { ReportReceipt } from './reports-wishes.ts'

/** What was acknowledged, by the keys of the requests. */
export interface Acknowledged {
  readonly photos: ReadonlyMap<string, string>
  readonly reports: ReadonlyMap<string, ReportReceipt>
}

export interface ReportAudit {
  /** photos that were acknowledged and have no row */
  readonly photosLost: number
  /** rows of photos whose bytes are not there, or are others */
  readonly hollow: number
  /** reports that were acknowledged and are not in the journal, or not there as issues */
  readonly reportsLost: number
  /** reports that are there more than once */
  readonly twice: number
  /** issues, steps, photos and rows of the journal that are there without each other */
  readonly torn: number
  /** bytes of photos that no row knows */
  readonly orphans: number
}

/** Holds what there is against what was acknowledged. */
export async function auditReports(
  { db, files }: { db: D1Database; files: R2Bucket },
  { photos, reports }: Acknowledged,
): Promise<ReportAudit> {
  const receipts = [...reports].map(([key, { seq, kind, issue, issue_no }]) => ({
    ...{ key, seq, kind, issue, no: issue_no },
  }))
  const ids = [...photos.values()].map((id) => ({ id }))
  const stored = await keysOf(files)
  const known = await db.prepare('select distinct key from photo').all<{ key: string }>()
  const keys = known.results.map(({ key }) => key)
  return {
    photosLost: await countAmong(db, PHOTO_LOST, ids),
    hollow: await countHollow(files, keys),
    reportsLost:
      (await countAmong(db, LOST, receipts)) + (await countAmong(db, ISSUE_LOST, receipts)),
    twice: await countAll(db, [TWICE]),
    torn: await countAll(db, CONTRADICTIONS),
    orphans: stored.size - keys.filter((key) => stored.has(key)).length,
  }
}

async function keysOf(files: R2Bucket): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await files.list({ prefix: 'photos/', ...(cursor && { cursor }) })
    for (const { key } of page.objects) keys.add(key)
    cursor = page.truncated ? page.cursor : undefined
  } while (cursor)
  return keys
}

const AT_ONCE = 20

/** The name of a photo's bytes is their hash. */
async function countHollow(files: R2Bucket, keys: readonly string[]): Promise<number> {
  let hollow = 0
  for (let i = 0; i < keys.length; i += AT_ONCE) {
    const whole = await Promise.all(keys.slice(i, i + AT_ONCE).map((key) => isWhole(files, key)))
    hollow += whole.filter((is) => !is).length
  }
  return hollow
}

async function isWhole(files: R2Bucket, key: string): Promise<boolean> {
  const bytes = await (await files.get(key))?.arrayBuffer()
  if (!bytes) return false
  return `photos/${createHash('sha256').update(Buffer.from(bytes)).digest('hex')}` === key
}

const PHOTO_LOST = `select count(*) as n from json_each(?1) a
  where not exists (select 1 from photo where id = a.value ->> 'id')`

const ISSUE_LOST = `select count(*) as n from json_each(?1) a where not exists (
  select 1 from issue i join issue_step s on s.issue_id = i.id and s.seq = 1
  join issue_follower f on f.issue_id = i.id and f.person_id = i.reported_by
  join issue_photo p on p.issue_id = i.id and p.seq = 1
  where i.id = a.value ->> 'issue' and i.no = a.value ->> 'no' and i.text = a.value ->> 'key')`

const OURS = "reported_by like 'crowd-%'"

/** What a report says is its key. */
const TWICE = `select count(*) as n from (
  select 1 from issue where ${OURS} group by text having count(*) > 1)`

const subjects = (kind: string) => `(select subject from journal where kind = '${kind}')`

const CONTRADICTIONS = [
  `select count(*) as n from issue i where ${OURS} and (
     'issue:' || i.id not in ${subjects('issue.reported')}
     or not exists (select 1 from issue_step s where s.issue_id = i.id and s.seq = 1)
     or not exists (select 1 from issue_photo p where p.issue_id = i.id))`,
  `select count(*) as n from journal where kind = 'issue.reported'
   and subject not in (select 'issue:' || id from issue)`,
  `select count(*) as n from issue_photo where photo_id not in (select id from photo)`,
  `select count(*) as n from photo where 'photo:' || id not in ${subjects('photo.sent')}`,
  `select count(*) as n from journal where kind = 'photo.sent'
   and subject not in (select 'photo:' || id from photo)`,
]
