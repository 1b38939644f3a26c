import type { Context } from 'hono'
import {
  type ErrorPage,
  entryOf,
  type Page,
  type PageState,
  PLAIN_STYLE,
  renderPage,
} from '../../web/server.tsx'
import type { App } from '../http/app.ts'
import { holds, unchanged } from '../http/caching.ts'
import { type Allowed, contentPolicy } from '../http/security.ts'
import { pageAssets, sourceHash } from './assets.ts'
import { frameOf } from './reader.ts'

const plainStyleHash = sourceHash(PLAIN_STYLE)

/** Answers with a page in the reader's language. It is asked for anew each time, and mostly unchanged. */
export async function respond(
  asked: Context,
  page: Page,
  status: 200 | 401 | 403 | 404 | 500 = 200,
  allowed: Allowed = {},
): Promise<Response> {
  const c: Context<App> = asked
  const html = await draw(c, { frame: frameOf(c), page }, allowed)
  // What was made for somebody is for nobody else, also not for the next one at this device.
  const keep = status === 200 && !c.var.person
  c.header('Cache-Control', keep ? 'private, no-cache' : 'no-store')
  c.header('Vary', 'Accept-Language, Cookie')
  return keep ? unlessHeld(c, html) : c.html(html, status)
}

/** Draws a page, and says in the answer's policy what it may do. */
export async function draw(
  c: Context<App>,
  state: PageState,
  allowed: Allowed = {},
): Promise<string> {
  const assets = await pageAssets(c.env, entryOf(state.page))
  const scripts = [assets.earlyHash]
  const styles = [assets.styleHash, await plainStyleHash]
  c.header('Content-Security-Policy', contentPolicy({ ...allowed, scripts, styles }))
  return renderPage(state, assets, new URL(c.req.url).origin)
}

/** The page, or word that whoever asks holds this very one. */
export async function unlessHeld(c: Context<App>, html: string): Promise<Response> {
  const tag = `W/${JSON.stringify((await sourceHash(html)).slice(8, -2))}`
  c.header('ETag', tag)
  const answer = await c.html(html)
  return holds(c.req.header('If-None-Match'), tag) ? unchanged(answer) : answer
}

/** Whether somebody looks at this in a browser, and not a program that wants data. */
export const wantsPage = (c: Context<App>): boolean =>
  c.req.method === 'GET' && (c.req.header('Accept') ?? '').includes('text/html')

export const missingPage = (c: Context<App>): Promise<Response> =>
  respond(c, errorPage({ status: 404 }), 404)

export const faultPage = (c: Context<App>, ref: string): Promise<Response> =>
  respond(c, errorPage({ status: 500, ref }), 500)

/** A page that is refused, with the way to it for who may have it. */
export const refusedPage = (
  c: Context<App>,
  status: 401 | 403,
  more: Pick<ErrorPage, 'community' | 'roles'>,
): Promise<Response> => respond(c, errorPage({ status, ...more }), status)

const errorPage = (more: Pick<ErrorPage, 'status'> & Partial<ErrorPage>): ErrorPage => ({
  is: 'error',
  ref: null,
  community: null,
  roles: [],
  ...more,
})
