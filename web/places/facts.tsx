import type { ComponentChildren } from 'preact'
import type { PaceName } from '../../domain/lifecircle/pace.ts'
import { KINDS } from '../../domain/places/kinds.ts'
import { useFrame, useWords } from '../app/frame.ts'
import { telLink } from '../app/links.ts'
import { LIST_MINUTES, type PlaceItem, type Walk } from '../app/page.ts'
import { PlainList } from '../facts/plain-list.tsx'
import { StandingLine } from '../stations/standing.tsx'
import { Badge } from '../ui/badge.tsx'
import { Door } from './door.tsx'
import { hoursWords } from './hours-words.ts'

interface Facts {
  readonly place: PlaceItem
  readonly walk: Walk | null
  /** there is no street to begin a walk on */
  readonly offStreet?: boolean
  readonly pace: PaceName
  readonly timeZone: string
  readonly now: number
  readonly heading: ComponentChildren
  /** what there is, where people can also say whether it works; elsewhere it is a list */
  readonly things?: ComponentChildren
}

/** All that is known of a place; what is not known is said to be so. */
export function PlaceFacts({
  place,
  walk,
  offStreet,
  pace,
  timeZone,
  now,
  heading,
  things,
}: Facts) {
  const { lang } = useFrame()
  const t = useWords()
  return (
    <div class="facts">
      <div class="facts-head">
        <Badge kind={place.kind} />
        <div>
          {heading}
          <p class="quiet">{KINDS[place.kind][lang]}</p>
        </div>
      </div>
      <p class="facts-door">
        <Door place={place} timeZone={timeZone} now={now} />
      </p>
      <StandingLine place={place} timeZone={timeZone} now={now} />
      {offStreet ? null : <p>{walk ? walkWords(walk, pace, t) : t.list.tooFar(LIST_MINUTES)}</p>}
      <dl class="facts-list">
        <Fact term={t.place.phone}>
          {place.phone ? <a href={telLink(place.phone)}>{place.phone}</a> : null}
        </Fact>
        <Fact term={t.place.address}>{place.address}</Fact>
        <Fact term={t.place.hours}>{place.hours ? hoursWords(place.hours, lang) : null}</Fact>
        <Fact term={t.place.wheelchair}>
          {place.wheelchair ? t.place.wheelchairs[place.wheelchair] : null}
        </Fact>
      </dl>
      {place.amenities.length > 0 ? (
        <section class="facts-things">
          <h2>{t.place.amenities}</h2>
          {things ?? <PlainList place={place} now={now} />}
        </section>
      ) : null}
    </div>
  )
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  const t = useWords()
  return (
    <div class="fact">
      <dt>{term}</dt>
      <dd>{children ?? <span class="quiet">{t.place.unrecorded}</span>}</dd>
    </div>
  )
}

function walkWords(walk: Walk, pace: PaceName, t: ReturnType<typeof useWords>): string {
  const minutes = t.list.minutes(Math.max(1, Math.ceil(walk.minutes)))
  return `${t.place.walk(minutes, t.pace[pace])} · ${t.place.distance(Math.round(walk.metres / 10) * 10)}`
}
