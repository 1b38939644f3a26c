import { type CommunityLine, SORTS, type Sort, type Sums } from './page.ts'

const collator = new Intl.Collator('zh-Hans-CN')

type Order = (a: CommunityLine, b: CommunityLine) => number

/** Least first; what is not known stands last. */
const least =
  (of: (line: CommunityLine) => number | null): Order =>
  (a, b) =>
    (of(a) ?? Number.MAX_VALUE) - (of(b) ?? Number.MAX_VALUE)

const ORDERS: Readonly<Record<Sort, Order>> = {
  issues: (a, b) => b.issues_open - a.issues_open,
  handled: least(({ share_in_time }) => share_in_time),
  duty: (a, b) => (a.on_duty ?? 0) - (b.on_duty ?? 0),
  coverage: least(({ station_share }) => station_share),
  tasks: (a, b) => b.tasks_open - a.tasks_open,
  name: (a, b) => collator.compare(a.name, b.name),
}

/** The lines whose name has these words, in this order; equal ones by name. */
export function arrange(
  lines: readonly CommunityLine[],
  { sort, query }: { readonly sort: Sort; readonly query: string },
): CommunityLine[] {
  const sought = query.trim().toLowerCase()
  return lines
    .filter(({ name, name_en }) => `${name} ${name_en ?? ''}`.toLowerCase().includes(sought))
    .toSorted((a, b) => ORDERS[sort](a, b) || ORDERS.name(a, b))
}

/** The whole district in figures. */
export function sumsOf(lines: readonly CommunityLine[]): Sums {
  const sum = (of: (line: CommunityLine) => number) =>
    lines.reduce((all, line) => all + of(line), 0)
  const judged = sum((line) => line.judged)
  return {
    communities: lines.length,
    issuesOpen: sum(({ issues_open }) => issues_open),
    shareInTime: judged > 0 ? sum(({ in_time }) => in_time) / judged : null,
    onDuty: sum(({ on_duty }) => on_duty ?? 0),
    tasksOpen: sum(({ tasks_open }) => tasks_open),
  }
}

/** How the page was asked for; what it does not know is as if it had not been said. */
export function readArrangement(params: URLSearchParams): { sort: Sort; query: string } {
  const sort = SORTS.find((each) => each === params.get('sort')) ?? 'issues'
  return { sort, query: (params.get('q') ?? '').slice(0, 40) }
}
