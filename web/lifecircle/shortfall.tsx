import { useEffect, useRef } from 'preact/hooks'
import type { LngLat } from '../../domain/kit/geo.ts'
import { KINDS } from '../../domain/places/kinds.ts'
import type { Lang } from '../app/i18n.ts'
import type { CoverageModel, Shortfall } from './coverage-model.ts'
import { percent } from './percent.ts'
import { circleWords } from './words.ts'

interface CardProps {
  readonly coverage: CoverageModel
  readonly lang: Lang
  /** brings a position of the map into view */
  show(at: LngLat): void
}

/** What is missing of the chosen kind, and what one more would change. */
export function ShortfallCard(props: CardProps) {
  const shortfall = props.coverage.shortfall.value
  const card = useRef<HTMLDivElement>(null)
  const known = shortfall !== null
  // Again when the figures come: with them it grows.
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [known])
  return (
    <div class="shortfall" role="status" ref={card}>
      {shortfall ? (
        <Figures {...props} shortfall={shortfall} />
      ) : (
        <p>{circleWords(props.lang).computing}</p>
      )}
    </div>
  )
}

function Figures({ coverage, lang, show, shortfall }: CardProps & { shortfall: Shortfall }) {
  const say = circleWords(lang)
  const { gaps, site } = shortfall
  const minutes = coverage.minutes.value
  const beyond = Math.round(gaps.reduce((sum, { people }) => sum + people, 0))
  const figure = (people: number) =>
    roundedToTens(people).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en')
  if (beyond === 0) return <p>{say.noGap(minutes)}</p>
  return (
    <>
      <p class="shortfall-gap">{say.gap(figure(beyond), minutes)}</p>
      {site ? (
        <>
          <p class="shortfall-site">
            <b>{say.site(KINDS[shortfall.kind][lang], figure(site.newlyCovered))}</b>
            <span>{say.siteShares(percent(site.shareBefore), percent(site.shareAfter))}</span>
          </p>
          <button type="button" class="button" onClick={() => show(site.at)}>
            {say.siteShow}
          </button>
        </>
      ) : (
        <p>{say.noSite}</p>
      )}
    </>
  )
}

/** Estimates from footprints know no single person. */
const roundedToTens = (people: number): number =>
  people < 20 ? Math.round(people) : Math.round(people / 10) * 10
