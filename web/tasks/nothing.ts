import { signal } from '@preact/signals'
import type { PlaceItem } from '../app/page.ts'
import type { MarkedTask } from './open-map.ts'

/** For a map on which one only chooses a point. */
export const NO_MARKS = signal<readonly MarkedTask[]>([])
export const NO_PLACES = signal<readonly PlaceItem[]>([])
