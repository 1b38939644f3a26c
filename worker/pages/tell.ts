import type { Context } from 'hono'
import { tellRow } from '../../web/server.tsx'
import type { App } from '../http/app.ts'
import type { AuditRow } from '../journal/answers.ts'
import { frameOf } from './reader.ts'

/** A row of the journal in a sentence, in the reader's language. */
export const tellReader = (c: Context<App>, row: AuditRow): string => tellRow(row, frameOf(c).lang)
