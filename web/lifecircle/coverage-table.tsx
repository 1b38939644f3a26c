import { Fragment } from 'preact'
import type { LngLat } from '../../domain/kit/geo.ts'
import { KINDS } from '../../domain/places/kinds.ts'
import type { Lang } from '../app/i18n.ts'
import { RING_MINUTES } from '../app/page.ts'
import { Badge } from '../ui/badge.tsx'
import type { CoverageModel } from './coverage-model.ts'
import { percent } from './percent.ts'
import type { KindCoverage } from './protocol.ts'
import { ShortfallCard } from './shortfall.tsx'
import { circleWords } from './words.ts'

interface TableProps {
  readonly kinds: readonly KindCoverage[]
  readonly coverage: CoverageModel
  readonly lang: Lang
  /** brings a position of the map into view */
  show(at: LngLat): void
}

export function CoverageTable({ kinds, ...row }: TableProps) {
  const { coverage, lang } = row
  const say = circleWords(lang)
  return (
    <table class="coverage-table">
      <caption class="unseen">{say.choose}</caption>
      <thead>
        <tr>
          <th scope="col">{say.kind}</th>
          {RING_MINUTES.map((minutes) => (
            <th key={minutes} scope="col" data-looked-at={minutes === coverage.minutes.value}>
              {say.minutes(minutes)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((covered) => (
          <Fragment key={covered.kind}>
            <KindRow covered={covered} {...row} />
            {coverage.kind.value === covered.kind ? <ShortfallRow {...row} /> : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Omit<TableProps, 'kinds'>

function KindRow({ covered, coverage, lang }: RowProps & { covered: KindCoverage }) {
  const { kind, places, shares } = covered
  const say = circleWords(lang)
  const chosen = coverage.kind.value === kind
  return (
    <tr data-chosen={chosen}>
      <th scope="row">
        <button
          type="button"
          aria-expanded={chosen}
          onClick={() => {
            coverage.kind.value = chosen ? null : kind
          }}
        >
          <Badge kind={kind} />
          <span>{KINDS[kind][lang]}</span>
          <small>{places > 0 ? say.placesOf(places) : say.none}</small>
          <Bar shares={shares} />
        </button>
      </th>
      {shares.map((share, i) => (
        <td key={RING_MINUTES[i]} data-looked-at={RING_MINUTES[i] === coverage.minutes.value}>
          {percent(share)}
        </td>
      ))}
    </tr>
  )
}

function ShortfallRow({ coverage, lang, show }: RowProps) {
  return (
    <tr class="shortfall-row">
      <td colSpan={1 + RING_MINUTES.length}>
        <ShortfallCard coverage={coverage} lang={lang} show={show} />
      </td>
    </tr>
  )
}

/** The shares within the bounds, one over the other: the nearest darkest. */
function Bar({ shares }: { shares: readonly number[] }) {
  return (
    <svg class="coverage-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      {[...shares].reverse().map((share, i) => (
        <rect key={shares.length - i} width={100 * share} height="6" data-depth={i} />
      ))}
    </svg>
  )
}
