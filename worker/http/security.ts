import { createMiddleware } from 'hono/factory'
import type { App } from './app.ts'

/** What a page may do beyond the least. */
export interface Allowed {
  /** single inline scripts, e.g. `'sha256-…'` */
  readonly scripts?: readonly string[]
  /** single inline styles, e.g. `'sha256-…'` */
  readonly styles?: readonly string[]
  /** whose pages may show this one in a frame; nobody's unless told otherwise */
  readonly ancestors?: readonly string[]
  /** what this page may show in a frame; nothing unless told otherwise */
  readonly frames?: readonly string[]
}

/** What a page may load: our own files; and in whose frame it may stand: in nobody's, so that no click is stolen. */
export function contentPolicy({
  scripts = [],
  styles = [],
  ancestors = [],
  frames = [],
}: Allowed = {}): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    ...(frames.length > 0 ? [['frame-src', ...frames].join(' ')] : []),
    "base-uri 'none'",
    "form-action 'self'",
    ['frame-ancestors', ...(ancestors.length > 0 ? ancestors : ["'none'"])].join(' '),
  ].join('; ')
}

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
}

/** Headers of every answer; a route that sets one of them itself keeps its own. */
export const security = createMiddleware<App>(async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!c.res.headers.has(name)) c.header(name, value)
  }
})
