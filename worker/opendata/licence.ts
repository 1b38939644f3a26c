/** Terms of use, by their SPDX name and where they are written. */
export interface Licence {
  readonly name: string
  readonly url: string
}

/** On which terms open data may be used. */
export const LICENCES = {
  // What comes from OpenStreetMap may be passed on under its own licence alone, and what people add to
  // it stands in the same table.
  places: { name: 'ODbL-1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  figures: { name: 'CC0-1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
} as const satisfies Record<string, Licence>
