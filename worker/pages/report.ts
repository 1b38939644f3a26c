import type { Context } from 'hono'
import type { ReportPage } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import type { InCommunity } from '../http/app.ts'

/**
 * The page for reporting. It asks nobody who they are: what is the same for everybody may be kept on
 * a phone, and is there without a network. Who reports is asked when the report is sent.
 */
export const reportPage = (c: Context<InCommunity>): ReportPage => ({
  is: 'report',
  community: communityAnswer(c.var.community),
})
