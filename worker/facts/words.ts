import { AMENITIES, type AmenityId } from '../../domain/places/amenities.ts'

/** What the report of a break says; the desk may change it. */
export const breakText = (place: string, key: string): string =>
  `${cut(place)}：“${AMENITIES[key as AmenityId].zh}”坏了（有人到场说的）`

/** What whoever passes by is asked. */
export const doubtTitle = (place: string, key: string): string =>
  `看看“${AMENITIES[key as AmenityId].zh}”还能不能用：${cut(place)}`

export const doubtNote = (key: string): string =>
  `有人说能用，有人说不能用。到了那里，在地点页上说一声就完成。 · ${AMENITIES[key as AmenityId].en}: some say it works, some that it does not. Say on the place’s page what you see.`

/** A title has forty characters. */
const LONGEST_NAME = 20

const cut = (name: string): string =>
  [...name].length > LONGEST_NAME ? `${[...name].slice(0, LONGEST_NAME - 1).join('')}…` : name
