import type { AgendaWords } from './zh.ts'

/** The English twin of every sentence. */
export const en: AgendaWords = {
  title: (community) => `For the joint meeting · ${community}`,
  heading: 'For the joint meeting',
  lead: (n) => `What is late, or was extended twice: ${n} in all, the longest overdue first.`,
  none: 'Nothing is late, and nothing was extended twice.',
  asOf: (when) => `As of ${when}`,
  toList: 'All reports',
  number: 'No.',
  what: 'What',
  where: 'Where',
  holder: 'Holder',
  reported: 'Reported',
  due: 'Due',
  late: 'Late by',
  lateBy: (time) => `${time} late`,
  notLate: 'not late yet',
  extensions: 'Extended',
  extended: (n) => (n === 1 ? 'extended once' : `extended ${n} times`),
  met: 'Met too',
  state: 'State',
  decision: 'Who does it, by when',
}
