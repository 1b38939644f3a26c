import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { type Action, permits, rolesFor, type Subject } from '../../domain/accounts/permit.ts'
import { personOf } from '../accounts/person.ts'
import type { App } from './app.ts'
import { problem } from './failure.ts'

const actions = new WeakMap<MiddlewareHandler, Action>()

/**
 * Lets through who may do this, by the one table of permits. What is asked about is `c.var.subject`,
 * which a middleware before it finds (`inCommunity`, `ofTask` …); without one, it belongs to nobody.
 *
 * 401 for a guest who could do it signed in, 403 for a person who may not.
 */
export function permit(action: Action): MiddlewareHandler {
  const middleware = createMiddleware<App & { Variables: { subject?: Subject } }>(
    async (c, next) => (await turnAway(c, action, c.var.subject ?? null)) ?? next(),
  )
  actions.set(middleware, action)
  return middleware
}

/** The action a route's middleware asks for, or undefined when it is no permit: for the test that walks every route. */
export const actionOf = (middleware: MiddlewareHandler): Action | undefined =>
  actions.get(middleware)

/** The refusal for who may not, or null for who may. */
export async function turnAway(
  c: Context,
  action: Action,
  subject: Subject | null,
): Promise<Response | null> {
  // Most of what we answer is for everybody: no session is read for it.
  if (permits(null, action, subject)) return null
  const person = await personOf(c)
  if (permits(person, action, subject)) return null
  return person
    ? problem(c, 'not_permitted', { roles: rolesFor(action) })
    : problem(c, 'sign_in_needed')
}
