import { type Context, Hono } from 'hono'
import { wrapTime } from 'hono/timing'
import { describeRoute } from 'hono-openapi'
import type * as v from 'valibot'
import { boundsOf, centerOf, findCommunity } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { App } from '../http/app.ts'
import { fresh, holds, IMMUTABLE } from '../http/caching.ts'
import { describe } from '../http/describe.ts'
import { problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { TileJson } from './answers.ts'
import { descriptionOf, NotStored, type TileAddress, tilesOf } from './archive.ts'
import { readTile, tileResponse } from './tile.ts'

const tag = 'Base map'

const FEW_MINUTES = 'public, max-age=300'

type Described = Partial<v.InferOutput<typeof TileJson>>

export const tiles = new Hono<App>()
  .get(
    '/:file{.+\\.json}',
    describe({
      tag,
      summary: 'The base map of a community, as TileJSON',
      answer: TileJson,
      failures: ['unknown_community'],
    }),
    permit('house.read'),
    fresh({ maxAge: 60 }),
    async (c) => {
      const slug = c.req.param('file').slice(0, -'.json'.length)
      const community = await wrapTime(c, 'community', findCommunity(connect(c.env.DB), slug))
      if (!community) return problem(c, 'unknown_community')
      const base = new URL(`/tiles/${slug}`, c.req.url).href
      const archive = descriptionOf(c.env.FILES, community.tilesKey)
      const described = (await wrapTime(c, 'archive', archive.getTileJson(base))) as Described
      return c.json({
        ...described,
        // The list is required, and older archives say nothing of their layers.
        vector_layers: described.vector_layers ?? [],
        tiles: [`${base}/{z}/{x}/{y}.mvt?v=${versionOf(community.tilesKey)}`],
        name: community.name,
        attribution: community.attribution,
        bounds: boundsOf(community),
        center: [...centerOf(community), 15],
      })
    },
  )
  .get(
    '/:slug/:z{\\d{1,2}}/:x{\\d{1,8}}/:y{\\d{1,8}\\.mvt}',
    describeRoute({
      tags: [tag],
      summary: 'A vector tile; `v` as in the TileJSON lets it be kept for ever',
      responses: {
        200: { description: 'a Mapbox Vector Tile 2.1' },
        204: { description: 'nothing to draw here' },
        404: { description: 'unknown_community, unknown_tile' },
      },
    }),
    permit('house.read'),
    async (c) => {
      const { slug, z, x, y } = c.req.param()
      const address = { z: Number(z), x: Number(x), y: Number.parseInt(y, 10) }
      const version = c.req.query('v') ?? ''
      if (/^[0-9a-f]{16}$/.test(version)) {
        const tile = await sendTile(c, `${slug}/map-${version}.pmtiles`, address, IMMUTABLE)
        if (tile) return tile
      }
      const community = await wrapTime(c, 'community', findCommunity(connect(c.env.DB), slug))
      if (!community) return problem(c, 'unknown_community')
      const tile = await sendTile(c, community.tilesKey, address, FEW_MINUTES)
      return tile ?? problem(c, 'unknown_tile')
    },
  )

/** The hash in the name of an archive: the version of its tiles. */
const versionOf = (tilesKey: string): string => /-([0-9a-f]+)\.pmtiles$/.exec(tilesKey)?.[1] ?? ''

/** A tile of one archive, or null when that is not stored: a page left open may ask for an old one. */
async function sendTile(
  c: Context<App>,
  key: string,
  address: TileAddress,
  caching: string,
): Promise<Response | null> {
  const etag = `W/"${versionOf(key)}"`
  const headers = { ETag: etag, 'Cache-Control': caching }
  if (holds(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers)
  const tile = await wrapTime(c, 'archive', readTile(tilesOf(c.env.FILES, key), address)).catch(
    absent,
  )
  if (tile?.is === 'outside') return problem(c, 'unknown_tile')
  if (tile?.is === 'empty') return c.body(null, 204, headers)
  return tile && tileResponse(tile, c.req.raw, headers)
}

function absent(error: unknown): null {
  if (error instanceof NotStored) return null
  throw error
}
