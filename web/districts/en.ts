import { LEAST_CROWD } from '../../domain/live/crowd.ts'
import type { DistrictWords } from './zh.ts'

/** The English twin of every sentence. */
export const en: DistrictWords = {
  title: (district) => `${district} · its communities`,
  lead: (communities) => `${communities} communities. What changes is here about a minute later.`,
  sums: 'The whole district',
  columns: {
    name: 'Community',
    issues: 'Open reports',
    handled: 'Put right in 24 hours',
    duty: 'On duty',
    coverage: 'Walk to a station in 15 minutes',
    tasks: 'Open tasks',
  },
  sortBy: (column) => `Sort by “${column}”`,
  sort: 'Sort',
  search: 'Find a community',
  find: 'Find',
  all: 'Show all',
  nothing: (query) => `No community has “${query}” in its name.`,
  few: `fewer than ${LEAST_CROWD}`,
  people: (count) => `${count}`,
  atLeast: (count) => (count > 0 ? `at least ${count}` : `fewer than ${LEAST_CROWD} in each`),
  percent: (share) => `${Math.round(share * 100)}%`,
  unknown: 'not yet',
  judged: (inTime, judged) => `${inTime} of ${judged}`,
  what: 'Put right in 24 hours: of the reports of the last eight weeks that are a day old. Walk to a station: at the pace of an adult, of the estimated population.',
}
