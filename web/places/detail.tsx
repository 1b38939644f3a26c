import { useEffect, useRef } from 'preact/hooks'
import { backToList, startFrom } from '../app/acts.ts'
import { useWords } from '../app/frame.ts'
import { placePath } from '../app/links.ts'
import { useModel } from '../app/model-context.ts'
import type { PlaceRow } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { AmenitySlot } from '../facts/slot.tsx'
import { Standing } from '../stations/standing.tsx'
import { Icon } from '../ui/icon.tsx'
import { PlaceFacts } from './facts.tsx'
import { GoButton } from './go-button.tsx'
import { ShareButton } from './share.tsx'

export function BackToList() {
  const model = useModel()
  const t = useWords()
  return (
    <button
      class="button detail-back"
      data-weight="plain"
      type="button"
      onClick={() => backToList(model)}
    >
      <Icon name="back" /> {t.circle.backToList}
    </button>
  )
}

/** The chosen place, in the sheet over the list. */
export function Detail({ row }: { row: PlaceRow }) {
  const model = useModel()
  const t = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = placeTitle(row.place, model.lang)
  useEffect(() => heading.current?.focus(), [row.place.id])
  return (
    <article class="detail">
      <PlaceFacts
        place={row.place}
        walk={row.walk}
        offStreet={model.reach.value.offStreet}
        pace={model.pace.value}
        timeZone={model.community.time_zone}
        things={<AmenitySlot place={row.place} community={model.community} now={model.now.value} />}
        now={model.now.value}
        heading={
          <h2 class="detail-name" ref={heading} tabIndex={-1}>
            {name}
          </h2>
        }
      />
      <Standing place={row.place} slug={model.community.slug} />
      <p class="detail-acts">
        <GoButton at={row.place.at} name={name} />
        <ShareButton path={placePath(row.place.id)} title={name} />
        <button class="button" type="button" onClick={() => startFrom(model, row.place.at)}>
          <Icon name="pin" /> {t.place.startHere}
        </button>
        <a class="button" href={placePath(row.place.id)}>
          {t.place.page}
        </a>
        <a class="button" href={`${placePath(row.place.id)}/change`}>
          {t.place.correct}
        </a>
      </p>
    </article>
  )
}
