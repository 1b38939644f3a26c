import type { ListWords } from './zh.ts'

/** The English twin of every sentence. */
export const en: ListWords = {
  title: (community) => `Reports · ${community}`,
  description: (community) =>
    `Reports from the street in ${community}: who has them, how far they are, how much time is left`,
  heading: 'Reports from the street',
  report: 'Report something',
  figures: 'Trends',
  agenda: 'For the joint meeting',
  desk: 'Desk',
  promise: (percent, inTime, judged) =>
    `${percent}% fixed within 24 hours (${inTime} of ${judged})`,
  promiseNone: 'Nothing is a day old yet, so there is no share fixed within 24 hours.',
  promiseMeans:
    'Of what was reported in the last eight weeks, was taken up and is at least a day old: how much was fixed within 24 hours of the report. What was not taken up is left out.',

  filter: 'Filter',
  stage: 'How far',
  all: 'All',
  mine: 'Mine',
  category: 'What kind',
  allCategories: 'All kinds',
  compound: 'Compound',
  allCompounds: 'Everywhere',
  age: 'Reported',
  ages: { day: 'within a day', week: 'within a week', month: 'within a month' },
  anyAge: 'Any time',
  apply: 'Show',
  reset: 'Show all',

  view: 'How to look',
  asList: 'List',
  asMap: 'Map',
  list: 'Reports',
  map: 'Map of reports',
  mapComing: 'The map comes next.',
  noMap: 'The map did not open; the list works all the same.',
  heat: 'What is open, by compound',
  heatOn: 'By compound',
  heatOff: 'One by one',
  heatOpen: 'Open',
  heatLate: 'Late',
  heatNone: 'No compounds are known here.',
  hundred: '100+',
  moreMarks: 'There are too many: the map shows the latest 3,000.',

  more: 'Show more',
  newest: 'Back to the newest',
  loading: 'Loading…',
  failed: 'The latest could not be fetched; this is how it was.',
  none: 'Nothing was reported',
  noneOf: (phase) => `Nothing is “${phase}”`,
  noneMine: 'You have not reported anything yet',
  noneHint: 'A street light is out, litter lies about, something is broken: one photo is enough.',
  unpublished: 'Public once the community has taken it up',
}
