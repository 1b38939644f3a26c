import { type Context, Hono } from 'hono'
import { qrPath } from '../../web/server.tsx'
import type { App } from '../http/app.ts'
import { permit } from '../http/permit.ts'

/** Codes on paper that lead to the page of a place or of a report, wherever this house stands. */
export const codes = new Hono<App>()
  .get('/p/:id{[0-9A-Za-z]{1,40}}/code.svg', permit('place.read'), (c) =>
    codeOf(c, `/p/${c.req.param('id')}`),
  )
  .get('/i/:no{[0-9]{1,9}}/code.svg', permit('issue.read'), (c) =>
    codeOf(c, `/i/${c.req.param('no')}`),
  )

function codeOf(c: Context<App>, path: string): Response {
  c.header('Cache-Control', 'public, max-age=86400')
  return c.body(drawCode(new URL(path, c.req.url).href), 200, { 'content-type': 'image/svg+xml' })
}

/** Dark on light in every theme: many scanners read no other. */
function drawCode(text: string): string {
  const { size, path } = qrPath(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${path}"/></svg>`
}
