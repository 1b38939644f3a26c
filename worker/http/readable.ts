import { cors } from 'hono/cors'
import { createMiddleware } from 'hono/factory'

const byAnybody = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  exposeHeaders: ['ETag', 'Content-Crs', 'Server-Timing'],
  maxAge: 86_400,
})

const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * Lets the pages of any other site read open data: no cookie decides what it says. What our own pages
 * read, and whatever changes something, does without.
 */
export const readable = createMiddleware((c, next) =>
  READING.includes(c.req.method) ? byAnybody(c, next) : next(),
)
