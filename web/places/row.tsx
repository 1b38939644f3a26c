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

function WalkTo({ walk }: Pick<PlaceRow, 'walk'>) {
  const { reach } = useModel()
  const t = useWords()
  if (walk) return <Minutes minutes={walk.minutes} />
  // Nobody knows how far a walk is that has no street to begin on.
  return <>{reach.value.offStreet ? null : t.list.tooFar(LIST_MINUTES)}</>
}

/** One place on one line: what it is, how far, whether it is open, and its phone. */
export function Row({ row: { place, walk } }: { row: PlaceRow }) {
  const model = useModel()
  const { lang } = useFrame()
  const t = useWords()
  const point = () => {
    model.highlighted.value = place.id
  }
  const leave = () => {
    if (model.highlighted.value === place.id) model.highlighted.value = null
  }
  return (
    <li
      class="row"
      data-id={place.id}
      data-pointed={model.highlighted.value === place.id}
      onPointerEnter={point}
      onPointerLeave={leave}
    >
      <Badge kind={place.kind} />
      <div class="row-facts">
        <a
          class="row-name"
          href={placePath(place.id)}
          onFocus={point}
          onBlur={leave}
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
        <WalkTo walk={walk} />
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
