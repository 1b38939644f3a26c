import gcoord from 'gcoord'
import type { LngLat } from '../../../domain/kit/geo.ts'

/** What positions of Chinese maps are measured in: satellites', the national one, and Baidu's. */
export type Datum = 'wgs84' | 'gcj02' | 'bd09'

const SYSTEMS = {
  wgs84: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
} as const satisfies Record<Datum, unknown>

export const DATUMS = Object.keys(SYSTEMS) as Datum[]

/** A position in WGS-84, to a centimetre. */
export function toWgs84([lng, lat]: LngLat, from: Datum): LngLat {
  const [east, north] = gcoord.transform<[number, number]>([lng, lat], SYSTEMS[from], SYSTEMS.wgs84)
  return [rounded(east), rounded(north)]
}

const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7
