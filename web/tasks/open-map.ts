import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Community, Frame, PlaceItem } from '../app/page.ts'
import type { TaskLook } from './outlines.ts'

/** A task as a map draws it. */
export interface MarkedTask {
  readonly no: number
  readonly title: string
  readonly at: LngLat
  readonly look: TaskLook
  readonly chosen: boolean
}

/** A point that is being chosen: where a new task is, or where one is going. */
export interface Pin {
  readonly at: Signal<LngLat | null>
  readonly label: string
}

/** What a map of tasks shows, and whom it tells of a touch. */
export interface OnTaskMap {
  readonly community: Community
  readonly frame: Frame
  readonly tasks: ReadonlySignal<readonly MarkedTask[]>
  readonly places: ReadonlySignal<readonly PlaceItem[]>
  readonly pin: Pin
  touchedTask(no: number): void
  touchedGround(at: LngLat): void
}

/** Brings the map's code and puts a map into `container`; the browser's entries hand it to the views. */
export type OpenMap = (container: HTMLElement, on: OnTaskMap) => Promise<MapLibre>
