import type { Context } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import type { DeskSettingsPage } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import type { InCommunity, Person } from '../http/app.ts'
import { shownOrganisation, shownRoute } from '../issues/holders/shown.ts'
import { organisationsOf, routesOf } from '../issues/holders/store.ts'
import { linksInForce, shownLink } from '../issues/link/in-force.ts'
import { shownKey } from '../open311/keys.ts'
import { keysOf } from '../open311/store.ts'
import { namedCompounds } from './issues.ts'

/** The page on which the desk of a community is set up. */
export async function deskSettingsPage(c: Context<InCommunity>): Promise<DeskSettingsPage> {
  const { community, house, subject } = c.var
  const { db } = house
  const person = c.var.person as Person
  const keepsKeys = permits(person, 'key.keep', subject)
  const now = Date.now()
  const [compounds, organisations, routes, links, keys] = await Promise.all([
    namedCompounds(db, community.id),
    organisationsOf(db, community.id),
    routesOf(db, community.id),
    linksInForce(db, community.id, now),
    keepsKeys ? keysOf(db, community.id) : null,
  ])
  return {
    is: 'desk-settings',
    community: communityAnswer(community),
    compounds,
    organisations: organisations.map(shownOrganisation),
    routes: routes.map(shownRoute),
    links: links.map(shownLink),
    keys: keys?.map(shownKey) ?? null,
    keeps: permits(person, 'organisation.keep', subject),
    now,
  }
}
