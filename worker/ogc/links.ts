import * as v from 'valibot'

export const JSON_TYPE = 'application/json'
export const GEOJSON_TYPE = 'application/geo+json'
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0'

export const Link = v.object({
  href: v.string(),
  rel: v.string(),
  type: v.string(),
  title: v.optional(v.string()),
})

type Link = v.InferOutput<typeof Link>

/** Links of this service, each address whole, as every client takes it. */
export const linksFrom =
  (url: string) =>
  (rel: string, path: string, type: string, title?: string): Link => ({
    href: new URL(path, url).href,
    rel,
    type,
    ...(title === undefined ? {} : { title }),
  })
