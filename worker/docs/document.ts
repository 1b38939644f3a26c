import type { Env, Hono, Schema } from 'hono'
import { generateSpecs } from 'hono-openapi'

export type ApiDocument = Awaited<ReturnType<typeof generateSpecs>>

/** The router's own spelling of addresses whose last part mixes a parameter and an extension. */
const SPELLED: Readonly<Record<string, string>> = {
  '/tiles/{file}': '/tiles/{slug}.json',
  '/tiles/{slug}/{z}/{x}/{y}': '/tiles/{slug}/{z}/{x}/{y}.mvt',
}

/** The OpenAPI document of an app, made from the descriptions and schemas on its routes. */
export async function documentOf<E extends Env, S extends Schema>(
  app: Hono<E, S>,
): Promise<ApiDocument> {
  const document = await generateSpecs(app, {
    documentation: {
      info: {
        title: 'Yike 一刻',
        version: '1',
        description:
          'The quarter-hour neighbourhood: places, walking circles and coverage of a community. ' +
          'Positions are WGS-84, longitude first. Failures are application/problem+json with a stable `error`.',
      },
    },
    excludeStaticFile: false,
  })
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [
    SPELLED[path] ?? path,
    path === '/tiles/{file}' ? JSON.parse(JSON.stringify(item).replace('"file"', '"slug"')) : item,
  ])
  return { ...document, paths: Object.fromEntries(paths) }
}
