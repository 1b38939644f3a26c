import { Hono } from 'hono'
import type { App } from '../http/app.ts'
import { self } from './account/routes.ts'
import { codes } from './code/routes.ts'
import { devices } from './device/routes.ts'
import { duties } from './duty/routes.ts'
import { invitations } from './invitation/routes.ts'
import type { Belongings } from './leaving/belongings.ts'
import { leaving } from './leaving/routes.ts'
import { memberships } from './membership/routes.ts'
import { passkeys } from './passkey/routes.ts'
import { sessions } from './session/routes.ts'

/**
 * What somebody does with their own account: `/api/account`.
 *
 * @param belongings what the other rooms of the house keep of people
 */
export const accountRoutes = (belongings: readonly Belongings[]) =>
  new Hono<App>()
    .route('/', self)
    .route('/', codes)
    .route('/', sessions)
    .route('/', devices)
    .route('/', passkeys)
    .route('/', leaving(belongings))

/** Who is what in a community: below `/api/communities`. */
export const members = new Hono<App>()
  .route('/', memberships)
  .route('/', invitations)
  .route('/', duties)
