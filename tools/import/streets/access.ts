import type { Tags } from '../osm/elements.ts'
import { table } from '../osm/table.ts'

/** Whether a person on foot may pass, as far as tags say; null: they do not say. */
export type FootAccess = 'yes' | 'no' | 'private' | null

/**
 * Key:access of the OSM wiki. `customers` and `destination` are open to somebody whose errand is there,
 * which is what a walk to a service is; `permit` and `private` are not.
 */
const MEANING = table<FootAccess>({
  yes: 'yes',
  designated: 'yes',
  official: 'yes',
  permissive: 'yes',
  destination: 'yes',
  customers: 'yes',
  no: 'no',
  // A sidewalk drawn beside it must be used instead.
  use_sidepath: 'no',
  agricultural: 'no',
  forestry: 'no',
  delivery: 'no',
  military: 'no',
  private: 'private',
  permit: 'private',
  residents: 'private',
})

const meaning = (value: string | undefined): FootAccess => (value && MEANING[value]) || null

/** What is said of feet in particular. */
export const saidOfFeet = (tags: Tags): FootAccess => meaning(tags.foot)

/** What holds for feet: the particular key first, then the general one. */
export const footAccess = (tags: Tags): FootAccess => saidOfFeet(tags) ?? meaning(tags.access)
