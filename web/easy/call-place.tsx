import { useFrame } from '../app/frame.ts'
import { telLink } from '../app/links.ts'
import type { PlaceItem } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { Icon } from '../ui/icon.tsx'
import { useEasyWords } from './words.ts'

/** One large button that rings a place; nothing where its phone is not recorded. */
export function CallPlace({ place }: { place: PlaceItem }) {
  const t = useEasyWords().kind
  const { lang } = useFrame()
  const { phone } = place
  if (!phone) return null
  return (
    <a
      class="button"
      data-weight="primary"
      href={telLink(phone)}
      aria-label={t.callTo(placeTitle(place, lang), phone)}
    >
      <Icon name="phone" /> {t.call}
    </a>
  )
}
