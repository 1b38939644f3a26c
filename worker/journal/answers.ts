import * as v from 'valibot'
import { moment } from '../http/shapes.ts'
import type { Names } from './about.ts'
import type { JournalRow } from './record.ts'

const nullable = (description: string) => v.pipe(v.nullable(v.string()), v.description(description))

export const AuditRow = v.object({
  seq: v.number(),
  at: moment,
  kind: v.string(),
  subject: v.pipe(v.string(), v.description('e.g. `task:k3x…`')),
  actor: v.pipe(v.string(), v.description("a person's id, `guest` or `system`")),
  by: nullable('what neighbours call who did it; null: the house itself'),
  about: v.object({
    name: nullable('whom it concerns'),
    role: v.nullable(v.string()),
    no: v.pipe(v.nullable(v.number()), v.description('number of the task')),
    title: v.nullable(v.string()),
  }),
  payload: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
})

export type AuditRow = v.InferOutput<typeof AuditRow>

export const AuditAnswer = v.object({
  rows: v.array(AuditRow),
  next: v.pipe(v.nullable(v.number()), v.description('give it as `before` to read on')),
})

export const auditRow = (row: JournalRow, names: Names): AuditRow => ({
  seq: row.seq,
  at: row.at,
  kind: row.kind,
  subject: row.subject,
  actor: row.actor,
  by: names.by(row),
  about: names.about(row),
  payload: JSON.parse(row.payload),
})
