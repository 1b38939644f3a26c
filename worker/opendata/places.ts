import type { Context } from 'hono'
import { placeFeature } from '../../domain/places/geojson.ts'
import type { Community } from '../communities/store.ts'
import { connect, type Db } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { digest, holds } from '../http/caching.ts'
import { registerOf } from '../places/register/store.ts'
import { placesOf } from '../places/store.ts'
import { moment, provenance } from './head.ts'
import { LICENCES } from './licence.ts'

/** So many places are read and written at a time: a file of 50,000 never stands in memory as a whole. */
const AT_A_TIME = 1000

const MINUTES = 'public, max-age=300'

/** Moves with the shape of a feature, so that nobody keeps a file of the old one. */
const SHAPE = 1

/** All places of a community as one GeoJSON file, written while it is read. */
export async function placesFile(c: Context<InCommunity>): Promise<Response> {
  const { community } = c.var
  const head = {
    ...provenance(community, c.env, LICENCES.places),
    places_version: community.placesVersion,
  }
  const etag = `W/"${await digest(bytesOf(JSON.stringify([SHAPE, head])))}"`
  const headers = { ETag: etag, 'Cache-Control': MINUTES }
  if (holds(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers)
  const texts = written(connect(c.env.DB), community, { ...head, timestamp: moment(Date.now()) })
  return c.body(streamOf(texts), 200, { ...headers, 'Content-Type': 'application/geo+json' })
}

async function* written(db: Db, community: Community, head: object): AsyncGenerator<string> {
  const members = JSON.stringify(head).slice(1, -1)
  yield `{"type":"FeatureCollection",${members},"features":[`
  const register = await registerOf(db, community)
  let between = '\n'
  for (let from = 0; from < register.length; from += AT_A_TIME) {
    const ids = register.slice(from, from + AT_A_TIME).map(({ id }) => id)
    const features = (await placesOf(db, ids)).map((place) => JSON.stringify(placeFeature(place)))
    if (features.length === 0) continue
    yield between + features.join(',\n')
    between = ',\n'
  }
  yield '\n]}\n'
}

/** Texts as the bytes of an answer, none of them made before it is asked for. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await texts.next()
        if (done) controller.close()
        else controller.enqueue(bytesOf(value))
      },
      async cancel() {
        await texts.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
