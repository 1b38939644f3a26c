import { KINDS, type KindId } from '../../domain/places/kinds.ts'

/**
 * The outline of a mark tells what it is even where its colour cannot:
 * path data in a 36 × 36 box, drawn alike on the page and on the map.
 */
export const SHAPES = {
  house: 'M10 3h16a7 7 0 0 1 7 7v16a7 7 0 0 1-7 7H10a7 7 0 0 1-7-7V10a7 7 0 0 1 7-7Z',
  hexagon:
    'M16 2.6q2-1.1 4 0l11 6.3q2 1.2 2 3.5v11.2q0 2.3-2 3.5l-11 6.3q-2 1.1-4 0l-11-6.3q-2-1.2-2-3.5V12.4q0-2.3 2-3.5Z',
  arch: 'M18 3a14 14 0 0 1 14 14v13a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V17A14 14 0 0 1 18 3Z',
  diamond:
    'M15.9 2.3q2.1-1.7 4.2 0l13.6 13.6q1.7 2.1 0 4.2L20.1 33.7q-2.1 1.7-4.2 0L2.3 20.1q-1.7-2.1 0-4.2Z',
  shield:
    'M6 4h24a3 3 0 0 1 3 3v11c0 8-6.5 13-13.6 15.6a4 4 0 0 1-2.8 0C9.5 31 3 26 3 18V7a3 3 0 0 1 3-3Z',
} as const

export type Shape = keyof typeof SHAPES

const SHAPE_OF_TIER = { basic: 'arch', quality: 'diamond', public: 'shield' } as const

/** The outline of a kind: the product's own two stand out, the others share one by tier. */
export function shapeOf(kind: KindId): Shape {
  if (kind === 'station') return 'house'
  if (kind === 'rest_stop') return 'hexagon'
  const { tier } = KINDS[kind]
  return tier === 'own' ? 'house' : SHAPE_OF_TIER[tier]
}

/** The colour token of a kind, `--kind-…` of web/styles/tokens.css. */
export function toneOf(kind: KindId): 'station' | 'rest_stop' | 'basic' | 'quality' | 'public' {
  if (kind === 'station' || kind === 'rest_stop') return kind
  const { tier } = KINDS[kind]
  return tier === 'own' ? 'station' : tier
}
