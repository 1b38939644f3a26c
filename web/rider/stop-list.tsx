import type { Signal } from '@preact/signals'
import { Fragment } from 'preact'
import { AMENITIES } from '../../domain/places/amenities.ts'
import { placePath, telLink } from '../app/links.ts'
import type { PlaceItem, PlaceRow } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { canBeUsed, linesOf } from '../facts/lines.ts'
import { AmenitySlot } from '../facts/slot.tsx'
import { lineWords } from '../facts/state-words.ts'
import { Door } from '../places/door.tsx'
import { Minutes } from '../places/minutes.tsx'
import { useBook } from '../tasks/book-context.ts'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import { restStops, WANTED, type Wanted } from './stops.ts'
import type { Stops } from './walks.ts'
import { useRiderWords } from './words.ts'

const MOST_SHOWN = 3

interface StopsProps {
  readonly stops: Stops
  readonly wanted: Signal<readonly Wanted[]>
}

/** The three nearest places to rest at that have what is wanted. */
export function StopList({ stops, wanted }: StopsProps) {
  const { now, community, lang } = useBook()
  const t = useRiderWords()
  const rows = restStops(stops.places.value, wanted.value, stops.walks.value, now.value)
    .filter(({ walk }) => walk !== null)
    .slice(0, MOST_SHOWN)
  const nearest = rows.find(({ place }) => place.amenities.length > 0)
  const what = wanted.value.map((each) => t.wanted[each][1]).join(t.stops.and)
  return (
    <section class="stops">
      <h2 class="ring-title">
        {t.stops.heading}
        {stops.fromHere.value ? null : <small> · {t.stops.from}</small>}
      </h2>
      <ul>
        {rows.map((row) => (
          <StopRow key={row.place.id} row={row} wanted={wanted.value} />
        ))}
      </ul>
      {nearest ? (
        <section class="stop-say needs-script">
          <h3>{t.stops.sayOf(placeTitle(nearest.place, lang))}</h3>
          <AmenitySlot
            place={nearest.place}
            community={community}
            few={{ wanted: wanted.value }}
            now={now.value}
          />
        </section>
      ) : null}
      {rows.length === 0 ? (
        <div class="empty" role="status">
          <h3>{t.stops.none(what || t.stops.plain)}</h3>
          <p class="empty-acts">
            <button class="button" type="button" onClick={() => (wanted.value = [])}>
              {t.stops.all}
            </button>
            <a class="button" href={`/c/${community.slug}/list`}>
              {t.stops.list}
            </a>
          </p>
        </div>
      ) : null}
    </section>
  )
}

interface StopRowProps {
  readonly row: PlaceRow
  readonly wanted: readonly Wanted[]
}

function StopRow({ row: { place, walk }, wanted }: StopRowProps) {
  const { community, lang, now } = useBook()
  const t = useRiderWords()
  const name = placeTitle(place, lang)
  return (
    <li class="row">
      <Badge kind={place.kind} />
      <div class="row-facts">
        <a class="row-name" href={placePath(place.id)}>
          {name}
        </a>
        <p class="row-about">
          <Door place={place} timeZone={community.time_zone} now={now.value} />
          <Things place={place} wanted={wanted} />
        </p>
      </div>
      <p class="row-walk">{walk ? <Minutes minutes={walk.minutes} /> : null}</p>
      {place.phone ? (
        <a
          class="row-phone button"
          data-weight="plain"
          data-shape="square"
          href={telLink(place.phone)}
          aria-label={t.stops.call(name)}
        >
          <Icon name="phone" />
        </a>
      ) : null}
    </li>
  )
}

/** What there is, in a few words; of what one looks for, also how old that is. */
function Things({ place, wanted }: { place: PlaceItem; wanted: readonly Wanted[] }) {
  const { lang, now } = useBook()
  const lines = linesOf(place, now.value)
  const sought = lines.filter(({ id }) => (wanted as readonly string[]).includes(id))
  if (sought.length > 0) {
    return (
      <>
        {sought.map((line) => (
          <span key={line.id}>
            {AMENITIES[line.id][lang]}：{lineWords(line, now.value, lang)}
          </span>
        ))}
      </>
    )
  }
  return (
    <span>
      {lines.map((line) => (
        <Fragment key={line.id}>
          {canBeUsed(line.id, place) ? (
            AMENITIES[line.id][lang]
          ) : (
            <s>{AMENITIES[line.id][lang]}</s>
          )}{' '}
        </Fragment>
      ))}
    </span>
  )
}

/** The bottom row under the thumb: what a stop must have. */
export function WantedRow({ wanted }: { wanted: Signal<readonly Wanted[]> }) {
  const t = useRiderWords()
  const toggle = (each: Wanted) => {
    const others = wanted.value.filter((other) => other !== each)
    wanted.value = others.length < wanted.value.length ? others : [...others, each]
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around the row
    <div class="wanted needs-script" role="group" aria-label={t.stops.wanted}>
      {WANTED.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={wanted.value.includes(each)}
          aria-label={t.wanted[each][1]}
          title={t.wanted[each][1]}
          onClick={() => toggle(each)}
        >
          {t.wanted[each][0]}
        </button>
      ))}
    </div>
  )
}
