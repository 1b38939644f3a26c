import { useFrame } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import { placePath, writePoint } from '../app/links.ts'
import { Icon } from '../ui/icon.tsx'
import type { PosterPage } from './page.ts'
import { posterWords } from './words.ts'

/** What one does with a poster on the screen; on paper there is none of it. */
export function Tools({ page }: { page: PosterPage }) {
  const { lang } = useFrame()
  const t = posterWords(lang)
  const { place, community, spots } = page
  return (
    <div class="poster-tools">
      <p>
        <a class="button" href={place ? placePath(place.id) : `/c/${community.slug}`}>
          {t.back}
        </a>
        <button
          class="button needs-script"
          data-weight="primary"
          type="button"
          onClick={() => print()}
        >
          <Icon name="print" /> {t.print}
        </button>
      </p>
      <p class="quiet">{t.hint}</p>
      {spots.length > 0 ? <Spots page={page} /> : null}
    </div>
  )
}

/** Which gate the community's poster hangs at: all walks on it begin there. */
function Spots({ page: { community, spots, at, isAtCentre } }: { page: PosterPage }) {
  const { lang } = useFrame()
  const t = posterWords(lang)
  const here = writePoint(at)
  const isListed = spots.some((spot) => writePoint(spot.at) === here)
  return (
    <form class="poster-spots" action={`/c/${community.slug}/poster`}>
      <div class="field">
        <label for="poster-from">{t.spot}</label>
        <select id="poster-from" name="from">
          <option value="">{t.centre}</option>
          {isListed || isAtCentre ? null : (
            <option value={here} selected>
              {t.here}
            </option>
          )}
          {spots.map((spot) => (
            <option
              key={writePoint(spot.at)}
              value={writePoint(spot.at)}
              selected={!isAtCentre && writePoint(spot.at) === here}
            >
              {named(spot, lang)}
            </option>
          ))}
        </select>
      </div>
      <button class="button" type="submit">
        {t.show}
      </button>
    </form>
  )
}
