import { Hono } from 'hono'
import { timing } from 'hono/timing'
import { Room } from '../party/community/room.ts'
import { taking } from './accounts/invitation/taking.ts'
import { accountRoutes, members } from './accounts/routes.ts'
import { categories } from './communities/categories.ts'
import { communityOrders } from './communities/orders/routes.ts'
import { communities } from './communities/routes.ts'
import { difficultiesOfPeople } from './compounds/belongings.ts'
import { compounds } from './compounds/routes.ts'
import { demo } from './demo/routes.ts'
import { districts } from './districts/routes.ts'
import { docs } from './docs/routes.ts'
import { embedding } from './embed/routes.ts'
import type { Env } from './env.ts'
import { voicesOfPeople } from './facts/belongings.ts'
import { factsServed } from './facts/doubts.ts'
import { amenities } from './facts/routes.ts'
import { feeds } from './feeds/routes.ts'
import { files } from './files/routes.ts'
import { health } from './health/routes.ts'
import type { App } from './http/app.ts'
import { compression } from './http/compression.ts'
import { logFault, problem, turnedAway } from './http/failure.ts'
import { otherMethod } from './http/methods.ts'
import { readable } from './http/readable.ts'
import { security } from './http/security.ts'
import { followsOfPeople, reportsOfPeople } from './issues/belongings.ts'
import { communityIssues } from './issues/community-issues.ts'
import { issueFigures } from './issues/figures-routes.ts'
import { holders } from './issues/holders/routes.ts'
import { oneIssue } from './issues/issue.ts'
import { communityLinks } from './issues/link/community-links.ts'
import { responding } from './issues/link/respond.ts'
import { issueLinks } from './issues/link/routes.ts'
import { issuesServed } from './issues/looking.ts'
import { issuePhotos, redactions } from './issues/photo.ts'
import { issueSteps } from './issues/steps.ts'
import { journalRoutes } from './journal/routes.ts'
import { lifecircle } from './lifecircle/routes.ts'
import { withHouse } from './live/house.ts'
import { portsOf } from './live/ports.ts'
import { live, news } from './live/routes.ts'
import { tracker } from './live/tracker.ts'
import { wallFigures } from './live/wall/figures.ts'
import { wallRoutes } from './live/wall/routes.ts'
import { ogc } from './ogc/routes.ts'
import { keys } from './open311/keys.ts'
import { open311 } from './open311/routes.ts'
import { OPEN_FILES } from './opendata/files.ts'
import { openData } from './opendata/routes.ts'
import { codes } from './pages/code.ts'
import { faultPage, missingPage, wantsPage } from './pages/respond.ts'
import { pages } from './pages/routes.ts'
import { tellReader } from './pages/tell.ts'
import { telling } from './pages/telling.ts'
import { photosOfPeople } from './photos/belongings.ts'
import { communityPhotos, photos } from './photos/routes.ts'
import { changesOfPeople } from './places/changes/belongings.ts'
import { changes, communityChanges, myChanges, placeChanges } from './places/changes/routes.ts'
import { lists } from './places/list/routes.ts'
import { places } from './places/routes.ts'
import { loansOfPeople } from './stations/belongings.ts'
import { stationsOfPeople } from './stations/life/belongings.ts'
import { communityStations, stationLife, stationPhotos } from './stations/life/routes.ts'
import { communityLoans, loans, stations } from './stations/routes.ts'
import { subscriptionsOfPeople } from './subscriptions/belongings.ts'
import { robots } from './subscriptions/robots.ts'
import { communitySubscriptions, subscriptions } from './subscriptions/routes.ts'
import { claimsOfPeople, tasksOfPeople } from './tasks/belongings.ts'
import { claimRoutes } from './tasks/claims.ts'
import { communityTasks } from './tasks/community-tasks.ts'
import { taskRoutes } from './tasks/task.ts'
import { tiles } from './tiles/routes.ts'

const app = new Hono<App>()
  .use(compression, security, timing({ total: true }), withHouse)
  .use('/open311/*', readable)
  .use('/ogc/*', readable)
  .on('ALL', [...OPEN_FILES], readable)
  .route('/healthz', health)
  .route(
    '/api/account',
    accountRoutes([
      claimsOfPeople,
      tasksOfPeople,
      photosOfPeople,
      subscriptionsOfPeople,
      reportsOfPeople,
      followsOfPeople,
      voicesOfPeople,
      loansOfPeople,
      difficultiesOfPeople,
      stationsOfPeople,
      changesOfPeople,
    ]),
  )
  .route('/api/demo', demo)
  .route('/api/communities', communities)
  .route('/api/districts', districts)
  .route('/api/communities', communityOrders)
  .route('/api/communities', categories)
  .route('/api/communities', members)
  .route('/api/communities', embedding)
  .route('/api/communities', compounds)
  .route('/api/invitations', taking)
  .route('/api/communities', places)
  .route('/api/communities', lists)
  .route('/api/communities', myChanges)
  .route('/api/communities', communityChanges)
  .route('/api/places', placeChanges)
  .route('/api/place-changes', changes)
  .route('/api/places', amenities)
  .route('/api/places', stations)
  .route('/api/communities', communityLoans)
  .route('/api/loans', loans)
  .route('/api/communities', communityStations)
  .route('/api/stations', stationLife)
  .route('/p', stationPhotos)
  .route('/api/communities', lifecircle)
  .route('/api/communities', communityTasks([issuesServed]))
  .route('/api/communities', communityPhotos)
  .route('/api/communities', communityIssues)
  .route('/api/communities', holders)
  .route('/api/communities', communityLinks)
  .route('/api/communities', issueFigures)
  .route('/api/tasks', taskRoutes([issuesServed]))
  .route('/api/claims', claimRoutes([issuesServed, factsServed]))
  .route('/api/issues', oneIssue)
  .route('/api/issues', issueSteps)
  .route('/api/issues', redactions)
  .route('/api/issues', issueLinks)
  .route('/api/respond', responding)
  .route('/i', issuePhotos)
  .route('/photos', photos)
  .route('/api/communities', journalRoutes(tellReader))
  .route('/api/communities', news)
  .route('/api/communities', wallRoutes)
  .route('/api/communities', wallFigures)
  .route('/api/communities', keys)
  .route('/api/communities', robots)
  .route('/api/communities', communitySubscriptions)
  .route('/api/subscriptions', subscriptions(telling))
  .route('/open311/v2', open311(telling))
  .route('/', feeds(telling))
  .route('/', openData)
  .route('/ogc', ogc)
  .route('/api/owntracks', tracker)
  .route('/live', live)
  .route('/tiles', tiles)
  .route('/files', files)
  .route('/', codes)
  .route('/', pages)

app.route('/', docs(app))

app.notFound((c) => {
  const refused = otherMethod(c, app)
  if (refused) return refused
  return wantsPage(c) ? missingPage(c) : problem(c, 'unknown_route')
})

app.onError((error, c) => {
  const answer = turnedAway(c, error)
  if (answer) return answer
  const ref = logFault(c, error)
  return wantsPage(c) ? faultPage(c, ref) : problem(c, 'fault', { ref })
})

export class CommunityRoom extends Room<Env> {
  protected readonly ports = portsOf(this.env)
}

export default app
