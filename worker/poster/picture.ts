import type { Env } from '../env.ts'
import { drawPicture } from './draw.ts'
import { frameAround, isOnPaper } from './frame.ts'
import { groundIn } from './ground.ts'
import { type Spot, surroundingsOf } from './matter.ts'
import { spread } from './pins.ts'

/** The map around a spot as SVG, with the numbers under which the poster lists the services. */
export async function pictureOf(env: Pick<Env, 'DB' | 'FILES'>, spot: Spot): Promise<string> {
  const { services, circle } = await surroundingsOf(env, spot)
  const frame = frameAround(
    spot.at,
    services.map(({ place }) => place.at),
  )
  const numbered = services.map(({ place }, i) => ({ no: i + 1, at: frame.onPaper(place.at) }))
  return drawPicture({
    ground: await groundIn(env.FILES, spot.community.tilesKey, frame),
    circle: circle.map((ring) => ring.flatMap((at) => frame.onPaper(at))),
    pins: spread(numbered.filter(({ at }) => isOnPaper(at))),
    mPerUnit: frame.mPerUnit,
  })
}
