export { community } from '../communities/table.ts'
export { place, placeSearch, stagedPlace } from '../places/table.ts'
