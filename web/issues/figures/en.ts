import type { FiguresWords } from './zh.ts'

/** The English twin of every sentence. */
export const en: FiguresWords = {
  title: (community) => `Trends of reports · ${community}`,
  heading: 'Trends of reports',
  period: (from, to) => `${from} to ${to}, by the day of the report`,
  capped: 'There were too many: the latest twenty thousand were counted.',
  toList: 'All reports',

  inTime: 'Fixed within 24 hours',
  share: (percent) => `${percent}%`,
  of: (inTime, judged) => `${inTime} of ${judged}`,
  means:
    'How it is counted: of what was reported in these eight weeks, was taken up and is at least 24 hours old, how much was fixed within 24 hours of the report. What was turned down or merged is left out; where a fix did not hold, the clock went on.',
  none: 'Nothing is a day old yet.',

  judged: 'At least 24 hours old',
  reports: 'Reported',
  handled: 'Fixed',
  median: 'Median hours',
  medianMeans:
    'Median hours: half of them took at most so many hours from the report until they were fixed.',
  reopened: 'Not fixed, open again',
  weeks: 'By week',
  week: 'From',
  categories: 'By kind',
  category: 'Kind',
  holders: 'By who had it',
  holder: 'Holder',
  unknown: '—',
}
