import { showMore } from '../app/acts.ts'
import { useWords } from '../app/frame.ts'
import { useModel } from '../app/model-context.ts'
import {
  CIRCLE_MINUTES,
  type CirclePage,
  MORE_ROWS,
  type PlaceRow,
  RING_MINUTES,
} from '../app/page.ts'
import { inPlace, useCircleLink } from '../app/use-link.ts'
import { EmptyList } from './empty.tsx'
import { walkRows } from './keys.ts'
import { Row } from './row.tsx'

/** The places nearest first, ring by ring. */
export function List({ page }: { page: CirclePage }) {
  const model = useModel()
  const rows = model.listed.value.slice(0, model.rowsShown.value)
  if (rows.length === 0) return <EmptyList page={page} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from link to link; each link works alone
    <div onKeyDown={walkRows}>
      {byRing(rows).map(({ minutes, rows: inRing }) => (
        <Ring key={minutes} minutes={minutes} rows={inRing} />
      ))}
      <More page={page} />
    </div>
  )
}

function Ring({ minutes, rows }: { minutes: number; rows: readonly PlaceRow[] }) {
  const { reach } = useModel()
  const t = useWords()
  const title =
    minutes <= CIRCLE_MINUTES
      ? t.list.within(minutes)
      : Number.isFinite(minutes)
        ? t.list.beyond(CIRCLE_MINUTES)
        : reach.value.offStreet
          ? t.list.label
          : t.list.far
  return (
    <section class="ring">
      <h2 class="ring-title">{title}</h2>
      <ul>
        {rows.map((row) => (
          <Row key={row.place.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function More({ page }: { page: CirclePage }) {
  const model = useModel()
  const t = useWords()
  const link = useCircleLink(page)
  const total = model.complete.value ? model.listed.value.length : page.total
  const left = total - model.rowsShown.value
  if (left <= 0 || !(page.next || model.complete.value)) return null
  return (
    <p class="list-more">
      <a
        class="button"
        href={link({ after: page.next })}
        rel="nofollow"
        onClick={inPlace(() => showMore(model))}
      >
        {t.list.more(Math.min(left, MORE_ROWS))}
      </a>
    </p>
  )
}

const BOUNDS = [...RING_MINUTES, Number.MAX_SAFE_INTEGER]

function byRing(rows: readonly PlaceRow[]): { minutes: number; rows: PlaceRow[] }[] {
  const rings: { minutes: number; rows: PlaceRow[] }[] = []
  for (const row of rows) {
    const minutes = ringOf(row)
    if (rings.at(-1)?.minutes !== minutes) rings.push({ minutes, rows: [] })
    rings.at(-1)?.rows.push(row)
  }
  return rings
}

const ringOf = ({ walk }: PlaceRow): number =>
  walk ? (BOUNDS.find((bound) => walk.minutes <= bound) ?? 0) : Number.POSITIVE_INFINITY
