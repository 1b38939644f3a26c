import { Hono } from 'hono'
import { wrapTime } from 'hono/timing'
import { describeRoute } from 'hono-openapi'
import type { App } from '../http/app.ts'
import { holds, IMMUTABLE } from '../http/caching.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { contentRange, readRange } from './range.ts'

const NAME = '(?:graph|homes)-[0-9a-f]{16}\\.bin'

/** Files named by their content: they can be kept for ever. */
export const files = new Hono<App>().get(
  `/:slug/:name{${NAME}}`,
  describeRoute({
    tags: ['Life circle'],
    summary:
      'The streets or the homes of a community, as the kernel reads them; see `files` of the community',
    responses: {
      200: { description: 'the whole file' },
      206: { description: 'the range asked for' },
      404: { description: 'unknown_file' },
      416: { description: 'the range is beyond the file' },
    },
  }),
  permit('house.read'),
  async (c) => {
    const { slug, name } = c.req.param()
    const headers = {
      ETag: `W/"${name.slice(-20, -4)}"`,
      'Cache-Control': IMMUTABLE,
      'Content-Type': 'application/octet-stream',
      'Accept-Ranges': 'bytes',
    }
    if (holds(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
    const key = `${slug}/${name}`
    const asked = c.req.header('Range')
    if (!asked) {
      const file = await wrapTime(c, 'file', c.env.FILES.get(key))
      return file ? c.body(file.body, 200, headers) : problem(c, 'unknown_file')
    }
    const stored = await c.env.FILES.head(key)
    if (!stored) return problem(c, 'unknown_file')
    const range = readRange(asked, stored.size)
    if (!range) return c.body(null, 416, { 'Content-Range': `bytes */${stored.size}` })
    const part = await c.env.FILES.get(key, { range })
    if (!part) return problem(c, 'unknown_file')
    const whole = range.length === stored.size
    return c.body(part.body, whole ? 200 : 206, {
      ...headers,
      ...(whole ? {} : { 'Content-Range': contentRange(range, stored.size) }),
    })
  },
)
