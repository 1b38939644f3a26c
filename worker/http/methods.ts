import type { Context, Env, Hono, Schema } from 'hono'
import { problem } from './failure.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** 405 where the address of a request is known, and only its method is not (RFC 9110, 15.5.6); else null. */
export function otherMethod<E extends Env, S extends Schema, B extends string>(
  c: Context,
  app: Hono<E, S, B>,
): Response | null {
  const allowed = methodsAt(app, c.req.path)
  if (allowed.length === 0 || allowed.includes(c.req.method)) return null
  c.header('Allow', allowed.join(', '))
  return problem(c, 'method_not_allowed', { detail: `expected ${allowed.join(' or ')}` })
}

/** The methods that some route of an app takes at an address; none where there is no route. */
function methodsAt<E extends Env, S extends Schema, B extends string>(
  { router }: Hono<E, S, B>,
  path: string,
): string[] {
  const taken = METHODS.filter((method) =>
    // What is laid over every method is middleware, and answers nothing itself.
    router.match(method, path)[0].some(([[, route]]) => route.method === method),
  )
  return taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
}
