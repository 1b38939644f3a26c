import { csvOf } from '../../../domain/kit/csv.ts'
import { listRows } from '../../../domain/places/list-written.ts'
import type { Place } from '../../../domain/places/place.ts'

/** The places of a community as a list that offices open, change and bring back. */
export const listOf = (places: readonly Place[]): string => csvOf(listRows(places))
