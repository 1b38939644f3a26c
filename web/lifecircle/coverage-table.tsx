import { KINDS } from '../../domain/places/kinds.ts'
import type { Lang } from '../app/i18n.ts'
import { RING_MINUTES } from '../app/page.ts'
import { Badge } from '../ui/badge.tsx'
import type { CoverageModel } from './coverage-model.ts'
import type { KindCoverage } from './protocol.ts'
import { circleWords } from './words.ts'

interface TableProps {
  readonly kinds: readonly KindCoverage[]
  readonly coverage: CoverageModel
  readonly lang: Lang
}

export function CoverageTable({ kinds, coverage, lang }: TableProps) {
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
        {kinds.map((row) => (
          <KindRow key={row.kind} row={row} coverage={coverage} lang={lang} />
        ))}
      </tbody>
    </table>
  )
}

function KindRow({ row, coverage, lang }: Omit<TableProps, 'kinds'> & { row: KindCoverage }) {
  const { kind, places, shares } = row
  const say = circleWords(lang)
  const chosen = coverage.kind.value === kind
  return (
    <tr data-chosen={chosen}>
      <th scope="row">
        <button
          type="button"
          aria-pressed={chosen}
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

/** Whole percents that never say “all” or “none” where it is not so. */
export function percent(share: number): string {
  const whole = Math.round(100 * share)
  if (whole === 100 && share < 1) return '99%'
  if (whole === 0 && share > 0) return '1%'
  return `${whole}%`
}
