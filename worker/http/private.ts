import { createMiddleware } from 'hono/factory'
import type { App } from './app.ts'

/** For what is of one person alone: nothing between us and them may keep it. */
export const noStore = createMiddleware<App>(async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
})
