import type { CategoryId } from './category.ts'

/** So long a community has to put right what is reported, in the one figure that it publishes. */
export const PROMISED_MS = 24 * 3_600_000

/** Reports that are alike: of one week and category, with one holder, put right in as many whole hours. */
export interface Alike {
  /** 0 is the earliest week */
  readonly week: number
  readonly category: CategoryId
  /** id of an organisation, or `@` and the level that answers for it */
  readonly holder: string
  /** whole hours by the public clock until it stopped; null: it runs, or it was not taken up */
  readonly hours: number | null
  readonly reports: number
  /** of these, how many are judged: taken up, and at least 24 hours old */
  readonly judged: number
  /** of the judged, how many were put right within 24 hours */
  readonly inTime: number
  /** of these, how many were said to be fixed and were not */
  readonly reopened: number
}

/** Figures of some reports. */
export interface Figures {
  readonly reports: number
  readonly handled: number
  /** half of the handled took at most so many whole hours; null: none was handled */
  readonly medianHours: number | null
  readonly reopened: number
  readonly judged: number
  readonly inTime: number
}

/** How a community handled what was reported to it. */
export interface Trends {
  readonly all: Figures
  readonly weeks: readonly Figures[]
  readonly categories: ReadonlyMap<CategoryId, Figures>
  readonly holders: ReadonlyMap<string, Figures>
}

/**
 * Adds up reports that are alike.
 *
 * @param weeks how many weeks there are; a week without a report has figures all the same
 */
export function trendsOf(alike: readonly Alike[], weeks: number): Trends {
  const byWeek = grouped(alike, ({ week }) => week)
  return {
    all: figuresOf(alike),
    weeks: Array.from({ length: weeks }, (_, week) => figuresOf(byWeek.get(week) ?? [])),
    categories: each(alike, ({ category }) => category),
    holders: each(alike, ({ holder }) => holder),
  }
}

/** The share put right in time, 0 to 1; null where none is old enough to be judged. */
export const shareInTime = ({ judged, inTime }: Pick<Figures, 'judged' | 'inTime'>) =>
  judged === 0 ? null : inTime / judged

function figuresOf(alike: readonly Alike[]): Figures {
  const sum = (of: (each: Alike) => number) => alike.reduce((total, one) => total + of(one), 0)
  return {
    reports: sum(({ reports }) => reports),
    handled: sum(({ hours, reports }) => (hours === null ? 0 : reports)),
    medianHours: medianHours(alike),
    reopened: sum(({ reopened }) => reopened),
    judged: sum(({ judged }) => judged),
    inTime: sum(({ inTime }) => inTime),
  }
}

function medianHours(alike: readonly Alike[]): number | null {
  const handled = alike
    .filter((one): one is Alike & { hours: number } => one.hours !== null)
    .toSorted((a, b) => a.hours - b.hours)
  const total = handled.reduce((n, { reports }) => n + reports, 0)
  let below = 0
  for (const { hours, reports } of handled) {
    below += reports
    if (below * 2 >= total) return hours
  }
  return null
}

const each = <K>(alike: readonly Alike[], by: (one: Alike) => K): Map<K, Figures> =>
  new Map([...grouped(alike, by)].map(([key, ones]) => [key, figuresOf(ones)]))

function grouped<K>(alike: readonly Alike[], by: (one: Alike) => K): Map<K, Alike[]> {
  const groups = new Map<K, Alike[]>()
  for (const one of alike) {
    const group = groups.get(by(one))
    if (group) group.push(one)
    else groups.set(by(one), [one])
  }
  return groups
}
