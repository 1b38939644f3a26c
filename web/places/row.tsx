import { KINDS } from '../../domain/places/kinds.ts'
import { select } from '../app/acts.ts'
import { useFrame, useWords } from '../app/frame.ts'
import { placePath, telLink } from '../app/links.ts'
import { useModel } from '../app/model-context.ts'
import { LIST_MINUTES, type PlaceRow } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { inPlace } from '../app/use-link.ts'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import { Door } from './door.tsx'
import { Minutes } from './minutes.tsx'

/** One place on one line: what it is, how far, whether it is open, and its phone. */
export function Row({ row: { place, walk } }: { row: PlaceRow }) {
  const model = useModel()
  const { lang } = useFrame()
  const t = useWords()
  const point = () => {
    model.highlighted.value = place.id
  }
  return (
    <li
      class="row"
      data-id={place.id}
      data-pointed={model.highlighted.value === place.id}
      onPointerEnter={point}
    >
      <Badge kind={place.kind} />
      <div class="row-facts">
        <a
          class="row-name"
          href={placePath(place.id)}
          onFocus={point}
          onClick={inPlace(() => select(model, place.id))}
        >
          {placeTitle(place, lang)}
        </a>
        <p class="row-about">
          <span>{KINDS[place.kind][lang]}</span>
          <Door place={place} timeZone={model.community.time_zone} now={model.now.value} />
        </p>
      </div>
      <p class="row-walk">
        {walk ? <Minutes minutes={walk.minutes} /> : t.list.tooFar(LIST_MINUTES)}
      </p>
      {place.phone ? (
        <a
          class="row-phone button"
          data-weight="plain"
          data-shape="square"
          data-number={place.phone}
          href={telLink(place.phone)}
          aria-label={`${t.call} ${placeTitle(place, lang)} ${place.phone}`}
        >
          <Icon name="phone" />
        </a>
      ) : null}
    </li>
  )
}
