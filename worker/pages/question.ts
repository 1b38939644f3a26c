import { contains, type LngLat } from '../../domain/kit/geo.ts'
import { PACE_NAMES, type PaceName } from '../../domain/lifecircle/pace.ts'
import { isKind } from '../../domain/places/kinds.ts'
import type { Filter } from '../../web/server.tsx'
import { boundsOf, type Community, centerOf } from '../communities/store.ts'

/** What is asked of a circle page. A page answers whatever it is given: what cannot be read is left out. */
export interface Question {
  readonly start: LngLat
  readonly startChosen: boolean
  readonly pace: PaceName
  readonly filter: Filter
  readonly query: string
  readonly after: string | null
}

const LONGEST_QUERY = 40

export function readQuestion(params: URLSearchParams, community: Community): Question {
  const from = readStart(params.get('from'), community)
  return {
    start: from ?? centerOf(community),
    startChosen: from !== null,
    pace: readPace(params.get('pace')),
    filter: {
      kinds: (params.get('kind') ?? '').split(',').filter(isKind),
      open: params.get('open') === '1',
    },
    query: (params.get('q') ?? '').trim().slice(0, LONGEST_QUERY),
    after: params.get('after'),
  }
}

export const readPace = (name: string | null): PaceName =>
  PACE_NAMES.find((pace) => pace === name) ?? 'adult'

export function readStart(text: string | null, community: Community): LngLat | null {
  const [lng, lat, ...rest] = (text ?? '')
    .split(',')
    .map((part) => (part.trim() ? Number(part) : Number.NaN))
  const at: LngLat = [lng, lat]
  return rest.length === 0 && contains(boundsOf(community), at) ? at : null
}
