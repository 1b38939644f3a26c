import type { Context } from 'hono'
import { type Spark, sparkXml } from '../../domain/open311/spark.ts'
import type { Lang } from '../feeds/telling.ts'
import { preferredLang } from '../pages/reader.ts'

type Status = 200 | 400 | 403 | 404 | 409 | 413 | 415 | 429

/**
 * Answers in the format that the address ends in, else as the client accepts, else in XML, which every
 * client of GeoReport reads. Known clients compare the content type as a whole: no charset behind it.
 */
export function say(c: Context, root: string, value: Spark, status: Status = 200): Response {
  c.header('Cache-Control', 'no-store')
  c.header('Vary', 'Accept, Accept-Language')
  return isJson(c)
    ? c.body(JSON.stringify(value), status, { 'content-type': 'application/json' })
    : c.body(sparkXml(root, value), status, { 'content-type': 'text/xml' })
}

/** A refusal in the specification's shape. */
export const refuse = (c: Context, code: Exclude<Status, 200>, description: string): Response =>
  say(c, 'errors', [{ code, description }], code)

/** The last part of an address, without the format that it ends in. */
export const named = (param: string): string => param.replace(/\.(json|xml)$/, '')

/** The language of an answer: `locale`, which clients send who know it, else the client's own. */
export const langOf = (c: Context): Lang => {
  const locale = c.req.query('locale')
  return preferredLang(locale ?? c.req.header('Accept-Language'))
}

function isJson(c: Context): boolean {
  const [, ending] = /\.(json|xml)$/.exec(c.req.path) ?? []
  if (ending) return ending === 'json'
  return (c.req.header('Accept') ?? '').includes('application/json')
}
