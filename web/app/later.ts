import type { ViewOf } from './body.tsx'
import type { LaterPage, Page } from './page.ts'

type Named<Is extends LaterPage['is']> = Extract<LaterPage, { is: Is }>

/**
 * In the browser, the views whose script and style come with a visit to their page: most people only
 * ever open the circle. Each module imports the page's style and has its view as the default export.
 */
const LATER: { readonly [Is in LaterPage['is']]: () => Promise<{ default: ViewOf<Named<Is>> }> } = {
  agenda: () => import('../issues/agenda/agenda.enter.ts'),
  audit: () => import('../journal/audit.enter.ts'),
  compound: () => import('../compounds/compound.enter.tsx'),
  compounds: () => import('../compounds/compounds.enter.ts'),
  data: () => import('../opendata/data.enter.ts'),
  desk: () => import('../desk/desk.enter.tsx'),
  'desk-lists': () => import('../desk/lists/lists.enter.tsx'),
  'desk-settings': () => import('../desk/settings/settings.enter.ts'),
  district: () => import('../districts/district.enter.ts'),
  embed: () => import('../embed/embed.enter.tsx'),
  'embed-lost': () => import('../embed/lost.enter.ts'),
  'embed-new': () => import('../embed/builder/builder.enter.ts'),
  easy: () => import('../easy/easy.enter.tsx'),
  'easy-report': () => import('../easy/report.enter.tsx'),
  issue: () => import('../issues/story/issue.enter.tsx'),
  issues: () => import('../issues/list/issues.enter.tsx'),
  'issue-desk': () => import('../desk/issues/issue-desk.enter.tsx'),
  figures: () => import('../issues/figures/figures.enter.tsx'),
  keep: () => import('../stations/keep.enter.ts'),
  lend: () => import('../stations/lend.enter.ts'),
  me: () => import('../accounts/me/me.enter.ts'),
  'place-change': () => import('../places/change/change.enter.tsx'),
  'place-desk': () => import('../desk/places/place-desk.enter.tsx'),
  report: () => import('../issues/report/report.enter.tsx'),
  respond: () => import('../respond/respond.enter.ts'),
  rider: () => import('../rider/rider.enter.tsx'),
  join: () => import('../accounts/join/join.enter.ts'),
  'new-community': () => import('../communities/new/new.enter.tsx'),
  people: () => import('../accounts/people/people.enter.ts'),
  poster: () => import('../poster/poster.enter.ts'),
  stations: () => import('../stations/life/stations.enter.ts'),
  'sign-in': () => import('../accounts/sign-in.enter.ts'),
  task: () => import('../tasks/task.enter.ts'),
  tasks: () => import('../tasks/tasks.enter.ts'),
  wall: () => import('../wall/wall.enter.tsx'),
}

/** The view of a page, or null where it came with the first script. */
export async function bringView(page: Page): Promise<ViewOf<LaterPage> | null> {
  const bring = LATER[page.is as LaterPage['is']]
  return bring ? ((await bring()).default as ViewOf<LaterPage>) : null
}
