import type { LngLat } from '../../domain/kit/geo.ts'

/**
 * Web Mercator as the renderer draws it, in units fine enough that 32-bit floats relative to an
 * origin within the neighbourhood stay right to centimetres.
 */
const UNITS = 2 ** 25

/** Pixels of the whole world at zoom 0. */
const WORLD_PX = 512

export const worldX = (lng: number): number => (UNITS * (lng + 180)) / 360

export const worldY = (lat: number): number => {
  const sin = Math.sin((lat * Math.PI) / 180)
  return UNITS * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI))
}

/** Screen pixels of one unit at a zoom. */
export const pixelsPerUnit = (zoom: number): number => (WORLD_PX * 2 ** zoom) / UNITS

export const toLngLat = (x: number, y: number): LngLat => [
  (x / UNITS) * 360 - 180,
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / UNITS))) * 180) / Math.PI,
]

/** The column and row of the tile that holds a position. */
export const tileAt = ([lng, lat]: LngLat, z: number): [x: number, y: number] => {
  const side = UNITS / 2 ** z
  return [Math.floor(worldX(lng) / side), Math.floor(worldY(lat) / side)]
}

/** The middle of a tile. */
export const tileCentre = ([z, x, y]: readonly [number, number, number]): LngLat => {
  const side = UNITS / 2 ** z
  return toLngLat((x + 0.5) * side, (y + 0.5) * side)
}
