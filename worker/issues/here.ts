import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { permits } from '../../domain/accounts/permit.ts'
import { personOf } from '../accounts/person.ts'
import { connect } from '../db/connect.ts'
import type { Changing } from '../http/app.ts'
import { problem } from '../http/failure.ts'
import { findIssue, type IssueFound, subjectOf } from './store.ts'

/** What a route finds that is about one issue. */
export interface OfIssue extends Changing {
  Variables: Changing['Variables'] & { found: IssueFound }
}

/** Finds the issue that a route's `:no` names; for who may not read it yet there is none. */
export const ofIssue = createMiddleware<OfIssue, '/:no/*'>(async (c, next) => {
  const found = await noted(c, c.req.param('no'))
  if (!found) return problem(c, 'unknown_issue')
  if (!(await maySee(c, found))) {
    return problem(c, (await personOf(c)) ? 'unknown_issue' : 'sign_in_needed')
  }
  await next()
})

/** The same for what neighbours do who have met it too: they need not read what nobody looked through. */
export const ofAnyIssue = createMiddleware<OfIssue, '/:no/*'>(async (c, next) => {
  if (!(await noted(c, c.req.param('no')))) return problem(c, 'unknown_issue')
  await next()
})

/** Whether an issue is public, or the asker's own, or the asker is staff. */
async function maySee(c: Context, { row, community }: IssueFound): Promise<boolean> {
  if (row.publishedAt !== null) return true
  return permits(await personOf(c), 'issue.see_new', subjectOf(row, community))
}

async function noted(c: Context<OfIssue>, written: string): Promise<IssueFound | null> {
  const no = /^\d{1,9}$/.test(written) ? Number(written) : 0
  const found = await findIssue(connect(c.env.DB), no)
  if (!found) return null
  c.set('found', found)
  c.set('subject', subjectOf(found.row, found.community))
  return found
}
