import { type Signal, useSignal } from '@preact/signals'
import type { LngLat } from '../../domain/kit/geo.ts'
import { placeTitle } from '../app/title.ts'
import { CompoundChoice } from '../compounds/last/compound-choice.tsx'
import type { Compounds } from '../compounds/last/read-compounds.ts'
import { useBook } from '../tasks/book-context.ts'
import type { OpenMap } from '../tasks/open-map.ts'
import { PlaceSearch } from '../tasks/place-search.tsx'
import { PointDialog } from '../tasks/point-dialog.tsx'
import { keepHome, readHome } from './home.ts'
import { type RiderWords, useRiderWords } from './words.ts'

export interface Destination {
  readonly name: string
  readonly at: LngLat
}

type Asking = 'none' | 'home' | 'point' | 'compound' | 'search'

interface WayProps {
  readonly to: Signal<Destination | null>
  /** minutes straight there; null: not known */
  readonly direct: number | null
  readonly openMap: OpenMap
  readonly compounds: Compounds['value']
}

/** Where one is going: home, a point of the map, or a place. */
export function WayChooser({ to, direct, openMap, compounds }: WayProps) {
  const book = useBook()
  const t = useRiderWords()
  const asking = useSignal<Asking>('none')
  const go = (destination: Destination) => {
    to.value = destination
    asking.value = 'none'
  }
  if (to.value) return <Going to={to} destination={to.value} direct={direct} />
  return (
    <div class="way needs-script">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around the row */}
      <div class="way-choice" role="group" aria-label={t.way.whither}>
        <Choice
          is="home"
          asking={asking}
          press={() => goHome(book.community.slug, go, asking, t)}
        />
        <Choice is="point" asking={asking} press={() => (asking.value = 'point')} />
        <Choice is="compound" asking={asking} press={() => (asking.value = 'compound')} />
        <Choice is="search" asking={asking} press={() => (asking.value = 'search')} />
      </div>
      {asking.value === 'compound' ? <CompoundChoice compounds={compounds} choose={go} /> : null}
      {asking.value === 'search' ? (
        <PlaceSearch
          slug={book.community.slug}
          label={t.way.search}
          hint={t.way.searchPlaceholder}
          focused
          none={t.way.none}
          choose={(place) => go({ name: placeTitle(place, book.lang), at: place.at })}
        />
      ) : null}
      {asking.value === 'home' || asking.value === 'point' ? (
        <PointDialog
          book={book}
          openMap={openMap}
          says={dialogWords(asking.value, t)}
          chosen={(at) => {
            if (asking.value === 'home') keepHome(book.community.slug, at)
            go({ name: asking.value === 'home' ? t.way.homeName : t.way.chosenPoint, at })
          }}
          close={() => (asking.value = 'none')}
        />
      ) : null}
    </div>
  )
}

function Going(props: { to: WayProps['to']; destination: Destination; direct: number | null }) {
  const t = useRiderWords()
  return (
    <div class="way-going">
      <p role="status">
        <b>{t.way.going(props.destination.name)}</b>
        {props.direct === null ? null : ` · ${t.way.direct(Math.ceil(props.direct))}`}
      </p>
      <button class="button" type="button" onClick={() => (props.to.value = null)}>
        {t.way.change}
      </button>
    </div>
  )
}

function Choice(props: { is: Exclude<Asking, 'none'>; asking: Signal<Asking>; press(): void }) {
  const t = useRiderWords()
  const label = {
    ...{ home: t.way.home, point: t.way.onMap },
    ...{ compound: t.way.compound, search: t.way.search },
  }[props.is]
  return (
    <button
      class="button"
      type="button"
      aria-expanded={props.asking.value === props.is}
      onClick={props.press}
    >
      {label}
    </button>
  )
}

/** Home is asked for once, and then known. */
function goHome(
  slug: string,
  go: (destination: Destination) => void,
  asking: Signal<Asking>,
  t: RiderWords,
): void {
  const home = readHome(slug)
  if (home) go({ name: t.way.homeName, at: home })
  else asking.value = 'home'
}

const dialogWords = (asking: 'home' | 'point', { way }: RiderWords) => ({
  heading: asking === 'home' ? way.setHome : way.setPoint,
  pin: way.pin,
  confirm: asking === 'home' ? way.confirmHome : way.confirm,
  cancel: way.cancel,
  noMap: way.noMap,
})
