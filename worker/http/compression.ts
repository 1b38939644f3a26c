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
  if (!takesGzip(c.req.raw)) return
  c.header('Content-Encoding', 'gzip')
  c.header('Content-Length', undefined)
})

/**
 * Whether the client takes gzip. In front of the Worker stands a proxy that asks for it whoever asks
 * the proxy, and keeps what the client said.
 */
export function takesGzip(request: Request): boolean {
  const { clientAcceptEncoding } = (request.cf ?? {}) as { clientAcceptEncoding?: string }
  const accepted = clientAcceptEncoding ?? request.headers.get('Accept-Encoding') ?? ''
  const quality = new Map(accepted.split(',').map(codingOf))
  return (quality.get('gzip') ?? quality.get('*') ?? 0) > 0
}

/** `gzip;q=0.5` as its name and weight, `gzip` as its name and 1 (RFC 9110, 12.5.3). */
function codingOf(text: string): [name: string, quality: number] {
  const [name, ...parameters] = text.toLowerCase().split(';')
  const weight = parameters
    .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
    .find(Boolean)
  return [name.trim(), weight === undefined ? 1 : Number(weight)]
}
