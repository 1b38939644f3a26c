import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { communityAnswer } from '../communities/answers.ts'
import type { Community } from '../communities/store.ts'
import type { App, InCommunity } from '../http/app.ts'
import { missingPage, refusedPage, wantsPage } from './respond.ts'

/** Turns what a page's own permit and loaders refuse into a page: they speak problem+json, as everywhere. */
export const refusalsAsPages = createMiddleware<App>(async (c, next) => {
  await next()
  const { status } = c.res
  const refused = c.res.headers.get('Content-Type') === 'application/problem+json'
  if (!refused || !wantsPage(c)) return
  if (status === 404) c.res = await missingPage(c)
  if (status !== 401 && status !== 403) return
  const { roles = [] } = await c.res.json<{ roles?: string[] }>()
  const community = (c as unknown as Context<InCommunity>).var.community as Community | undefined
  c.res = await refusedPage(c, status, {
    community: community ? communityAnswer(community) : null,
    roles,
  })
})
