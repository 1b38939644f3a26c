import type { Context } from 'hono'
import { csvOf } from '../../domain/kit/csv.ts'
import type { InCommunity } from '../http/app.ts'

/** Answers with a table to be saved and opened as a spreadsheet. */
export const spreadsheet = (
  c: Context<InCommunity>,
  name: string,
  rows: readonly (readonly (string | number)[])[],
): Response =>
  c.body(csvOf(rows), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}-${c.var.community.slug}.csv"`,
    'cache-control': 'no-store',
  })
