import { AMENITIES } from '../../domain/places/amenities.ts'
import { KINDS } from '../../domain/places/kinds.ts'
import { useFrame } from '../app/frame.ts'
import { type Lang, langTag, named } from '../app/i18n.ts'
import type { PlaceItem } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { hoursWords } from '../places/hours-words.ts'
import { Qr } from '../ui/qr.tsx'
import { Around } from './around.tsx'
import type { PosterPage } from './page.ts'
import { Twice } from './twice.tsx'
import { type PosterWords, posterWords } from './words.ts'

/** The sheet of paper itself: the same whoever prints it, so both languages stand on it. */
export function Sheet({ page }: { page: PosterPage }) {
  return (
    <article class="poster-sheet" data-of={page.place ? 'place' : 'community'}>
      <Head page={page} />
      <Phone page={page} />
      {page.place ? <Facts place={page.place} /> : null}
      <Around page={page} />
      <Foot page={page} />
    </article>
  )
}

/** Names longer than this are written smaller: the first two fill a line, beyond they take two. */
const LONG = { some: 7, much: 9 }

const lengthOf = (name: string): 'short' | 'long' | 'longest' => {
  const letters = [...name].length
  return letters > LONG.much ? 'longest' : letters > LONG.some ? 'long' : 'short'
}

function Head({ page: { place, community, code } }: { page: PosterPage }) {
  const name = (lang: Lang) => (place ? placeTitle(place, lang) : named(community, lang))
  const kind = (lang: Lang, t: PosterWords) => (place ? KINDS[place.kind][lang] : t.circle)
  return (
    <header class="poster-head">
      <div class="poster-name" data-length={lengthOf(name('zh'))}>
        <p class="poster-kind">
          <Twice say={kind} />
        </p>
        <h1>
          <Twice say={name} />
        </h1>
      </div>
      <figure class="poster-code">
        <Qr text={code} label={posterWords('zh').code} />
        <figcaption>
          <Twice say={(_, t) => (place ? t.scanPlace : t.scanCommunity)} />
        </figcaption>
      </figure>
    </header>
  )
}

/** The number of the place; else of the community, where somebody always answers. */
function Phone({ page: { place, community } }: { page: PosterPage }) {
  const number = place?.phone ?? community.phone
  const isOwn = Boolean(place?.phone)
  return (
    <p class="poster-phone">
      <span class="poster-term">
        <Twice say={(_, t) => (isOwn ? t.phone : t.communityPhone)} />
      </span>
      {number ? (
        <b data-length={number.length > 20 ? 'longest' : number.length > 14 ? 'long' : 'short'}>
          {number}
        </b>
      ) : (
        <span class="poster-term">
          <Twice say={(_, t) => t.noPhone} />
        </span>
      )}
    </p>
  )
}

function Facts({ place }: { place: PlaceItem }) {
  const { hours, address, amenities } = place
  const list = (lang: Lang) =>
    amenities.map((id) => AMENITIES[id][lang]).join(lang === 'zh' ? '、' : ', ')
  return (
    <dl class="poster-facts">
      {hours ? <Fact of={(t) => t.hours} say={(lang) => hoursWords(hours, lang)} /> : null}
      {address ? <Fact of={(t) => t.address} say={() => address} /> : null}
      {amenities.length > 0 ? <Fact of={(t) => t.things} say={list} /> : null}
    </dl>
  )
}

function Fact(props: { of: (t: PosterWords) => string; say: (lang: Lang) => string }) {
  return (
    <div>
      <dt class="poster-term">
        <Twice say={(_, t) => props.of(t)} />
      </dt>
      <dd>
        <Twice say={props.say} />
      </dd>
    </div>
  )
}

/** Who made the map, and what a reader years later must know. */
function Foot({ page: { place, community } }: { page: PosterPage }) {
  const { now, mapNumber } = useFrame()
  const dayOf = (lang: Lang) =>
    new Intl.DateTimeFormat(langTag(lang), {
      dateStyle: 'long',
      timeZone: community.time_zone,
    }).format(now)
  const notes = (lang: Lang, t: PosterWords) =>
    [
      named(community, lang),
      place?.phone && community.phone ? `${t.communityPhone} ${community.phone}` : null,
      lang === 'zh' ? community.attribution : null,
      mapNumber ? t.mapNumber(mapNumber) : null,
      community.fictional ? t.fictional : null,
      t.printed(dayOf(lang)),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <footer class="poster-foot">
      <Twice say={notes} />
    </footer>
  )
}
