import type { AmenityId } from '../places/amenities.ts'

const STOCKED: readonly AmenityId[] = ['water', 'medicine', 'umbrella', 'battery_swap']

/** Whether there can be none left of a thing: of seats nobody says that they are used up. */
export const runsOut = (id: AmenityId): boolean => STOCKED.includes(id)
