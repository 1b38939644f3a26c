import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { fold } from '../../../domain/places/search.ts'
import { useFrame } from '../../app/frame.ts'
import { placePath } from '../../app/links.ts'
import type { PlaceItem } from '../../app/page.ts'
import { placeTitle } from '../../app/title.ts'
import { nearbyPlaces, nearestTo } from '../../issues/report/places.ts'
import type { Changing } from './model.ts'
import { useChangeWords } from './words.ts'

/** Within this a place of nearly the same name is most likely the same. */
const SAME_M = 60

/** Before somebody adds what is there already: the one that it may be. */
export function NearNote({ model }: { model: Changing }) {
  const t = useChangeWords()
  const { lang } = useFrame()
  const found = useSignal<PlaceItem | null>(null)
  const { name, at } = model.draft.value
  const sought = fold(name)
  useEffect(() => {
    found.value = null
    if (!at || sought.length < 2) return
    let isCurrent = true
    void nearbyPlaces(model.page.community.slug).then((places) => {
      const [nearest] = nearestTo(at, places, lang, sought)
      if (isCurrent && nearest && nearest.metres <= SAME_M) found.value = nearest.place
    })
    return () => {
      isCurrent = false
    }
  }, [sought, at?.join()])
  return (
    <p class="near-note" role="status">
      {found.value ? (
        <>
          {t.isThere(placeTitle(found.value, lang))}{' '}
          <a href={`${placePath(found.value.id)}/change`}>{t.correctIt}</a>
        </>
      ) : null}
    </p>
  )
}
