import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { createMiddleware } from 'hono/factory'
import { problem } from './failure.ts'

/** A request with 500 targets of full precision is 25 kB: this is far beyond, and read in no time. */
const MOST_BYTES = 512 * 1024

const isJson = createMiddleware(async (c, next) => {
  const type = c.req.header('Content-Type') ?? ''
  if (/^application\/json\b/i.test(type)) return next()
  return problem(c, 'not_json', { detail: 'expected Content-Type: application/json' })
})

/** Lets through a body that says it is JSON and is of a size worth reading. */
export const jsonBody = every(
  isJson,
  bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c) => problem(c, 'too_large', { detail: `expected at most ${MOST_BYTES} bytes` }),
  }),
)
