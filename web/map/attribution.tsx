import type { Lang } from '../app/i18n.ts'
import type { Community } from '../app/page.ts'
import { mapWords } from './words.ts'

/** Whose data the map is, and its review number: always in sight, also in embeds. */
export function Attribution(props: { community: Community; mapNumber: string | null; lang: Lang }) {
  const say = mapWords(props.lang)
  return (
    <p class="map-attribution">
      {props.community.attribution ? <span>{props.community.attribution}</span> : null}
      <span>{props.mapNumber ? say.mapNumber(props.mapNumber) : say.mapNumberNone}</span>
    </p>
  )
}
