import { createMiddleware } from 'hono/factory'
import type { App } from './app.ts'
import { problem } from './failure.ts'

/** Refuses a change that another site's page asks for; a program that is no browser sends neither header. */
export const sameOrigin = createMiddleware<App>(async (c, next) => {
  return isSameOrigin(c.req.raw) ? next() : problem(c, 'foreign_origin')
})

/** Whether a request comes from our own pages, by what the browser says of it. */
function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('Origin')
  if (origin !== null) return origin === new URL(request.url).origin
  const site = request.headers.get('Sec-Fetch-Site')
  return site === null || site === 'same-origin' || site === 'none'
}
