import { createMiddleware } from 'hono/factory'
import type { App } from './app.ts'

const WORTH_IT =
  /^(text\/|application\/(json|geo\+json|octet-stream|problem\+json|manifest\+json|javascript)|image\/svg\+xml)/

/**
 * Names the encoding, and the runtime does it. At Cloudflare's edge this happens anyway; an office
 * that runs the Worker on its own machine has no edge.
 */
export const compression = createMiddleware<App>(async (c, next) => {
  await next()
  const { headers, body, status } = c.res
  if (!body || status !== 200 || headers.has('Content-Encoding')) return
  if (!WORTH_IT.test(headers.get('Content-Type') ?? '')) return
  headers.append('Vary', 'Accept-Encoding')
  if (!/\bgzip\b/.test(acceptedBy(c.req.raw))) return
  c.header('Content-Encoding', 'gzip')
  c.header('Content-Length', undefined)
})

// In front of the Worker stands a proxy that asks for gzip whoever asks it; it keeps what the client said.
function acceptedBy(request: Request): string {
  const { clientAcceptEncoding } = (request.cf ?? {}) as { clientAcceptEncoding?: string }
  return clientAcceptEncoding ?? request.headers.get('Accept-Encoding') ?? ''
}
