import type { ReadonlySignal } from '@preact/signals'
import type { LngLat } from '../../../domain/kit/geo.ts'

/** What is chosen of a new community, as the map shows it. */
export interface Chosen {
  readonly points: ReadonlySignal<readonly LngLat[]>
  readonly at: ReadonlySignal<LngLat | null>
  readonly radiusM: ReadonlySignal<number>
}
