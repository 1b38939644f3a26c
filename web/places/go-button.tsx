import { useWords } from '../app/frame.ts'
import { geoLink, webMapLink } from '../app/links.ts'
import type { PlaceItem } from '../app/page.ts'
import { Icon } from '../ui/icon.tsx'

/** The way there, in the map application of the device; only Android has one that answers `geo:`. */
export function GoButton({ at, name }: Pick<PlaceItem, 'at'> & { name: string }) {
  const t = useWords()
  return (
    <a
      class="button"
      data-weight="primary"
      href={geoLink(at, name)}
      onClick={({ currentTarget }) => {
        if (!/Android|OpenHarmony/.test(navigator.userAgent)) currentTarget.href = webMapLink(at)
      }}
    >
      <Icon name="go" /> {t.place.goHere}
    </a>
  )
}
