/** Why an importer gives up, as far as a page has its own sentence for it. */
export type WhyNot =
  | 'empty'
  | 'damaged'
  | 'no_extract'
  | 'outside'
  | 'no_streets'
  | 'too_many_places'
  | 'no_country'
  | 'slug_taken'
  | 'other'

const SIGNS: readonly (readonly [RegExp, WhyNot])[] = [
  [/ is empty/, 'empty'],
  [/damaged or cut short|piece of the extract is missing/, 'damaged'],
  [/not an OpenStreetMap extract|not OpenStreetMap XML/, 'no_extract'],
  [/^the centre .* is outside/, 'outside'],
  [/no streets in this extract/, 'no_streets'],
  [/^a community holds up to/, 'too_many_places'],
  [/^no country is known/, 'no_country'],
  [/^another community is called/, 'slug_taken'],
]

/** What the importer's own sentence, which is English, is about. */
export const whyNot = (said: string): WhyNot =>
  SIGNS.find(([sign]) => sign.test(said))?.[1] ?? 'other'
