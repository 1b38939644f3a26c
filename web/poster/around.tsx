import { KINDS } from '../../domain/places/kinds.ts'
import { useFrame } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import { placeTitle } from '../app/title.ts'
import type { PosterPage, PosterService } from './page.ts'
import { Twice } from './twice.tsx'
import { posterWords } from './words.ts'

/** The map, and what is near by the numbers on it. */
export function Around({ page: { place, community, services, map } }: { page: PosterPage }) {
  const { lang } = useFrame()
  const name = place ? placeTitle(place, lang) : named(community, lang)
  return (
    <section class="poster-around">
      <h2>
        <Twice say={(_, t) => t.around} />
      </h2>
      <div class="poster-map">
        <img src={map} alt={posterWords(lang).map(name)} width={1080} height={1080} />
      </div>
      {services.length > 0 ? (
        <ol class="poster-services">
          {services.map((service, i) => (
            <Service key={service.place.id} no={i + 1} service={service} />
          ))}
        </ol>
      ) : (
        <p class="poster-none">
          <Twice say={(_, t) => t.none} />
        </p>
      )}
      <p class="poster-legend">
        <Twice say={(_, t) => t.legend} />
      </p>
    </section>
  )
}

function Service({ no, service: { place, minutes } }: { no: number; service: PosterService }) {
  const whole = Math.max(1, Math.ceil(minutes))
  return (
    <li>
      <b class="poster-no">{no}</b>
      <span class="poster-service">
        <b lang="zh-CN">{KINDS[place.kind].zh}</b>
        {place.name ? <span lang="zh-CN">{place.name}</span> : null}
        <span lang="en">{place.name_en || KINDS[place.kind].en}</span>
      </span>
      <span class="poster-minutes">
        <Twice say={(_, t) => t.minutes(whole)} />
      </span>
    </li>
  )
}
