import type { Community } from '../../app/page.ts'

/** `/c/:slug/report`: the same for everybody, so that it can be kept on a phone and opened without a network. */
export interface ReportPage {
  readonly is: 'report'
  readonly community: Community
}
