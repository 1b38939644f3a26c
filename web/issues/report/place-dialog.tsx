import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { useFrame } from '../../app/frame.ts'
import type { Community, PlaceItem } from '../../app/page.ts'
import { placeTitle } from '../../app/title.ts'
import { Badge } from '../../ui/badge.tsx'
import { Field } from '../../ui/field.tsx'
import { SheetDialog } from '../../ui/sheet-dialog.tsx'
import { nearbyPlaces, nearestTo } from './places.ts'
import { useReportWords } from './words.ts'

interface PlaceDialogProps {
  readonly community: Community
  /** where distances are counted from; null: the centre of the community */
  readonly from: LngLat | null
  chosen(place: PlaceItem): void
  close(): void
}

const MOST_SHOWN = 12

/** For those who cannot drag a map, or have none: the places around, nearest first. */
export function PlaceDialog({ community, from, chosen, close }: PlaceDialogProps) {
  const t = useReportWords()
  const { lang } = useFrame()
  const places = useSignal<readonly PlaceItem[] | null>(null)
  const typed = useSignal('')
  useEffect(() => {
    void nearbyPlaces(community.slug).then((all) => (places.value = all))
  }, [])
  const all = places.value
  const shown = nearestTo(from ?? community.center, all ?? [], lang, typed.value)
  return (
    <SheetDialog class="place-dialog" label={t.places.heading} close={close}>
      {(shut) => (
        <>
          {/* A keyboard over the list would hide what most people choose from. */}
          <h2 tabIndex={-1} autofocus>
            {t.places.heading}
          </h2>
          {from ? null : <p class="quiet">{t.places.fromCentre}</p>}
          <Field
            label={t.places.find}
            name="place"
            type="search"
            autocomplete="off"
            maxLength={40}
            value={typed.value}
            onInput={(text) => (typed.value = text)}
          />
          <ul>
            {shown.slice(0, MOST_SHOWN).map(({ place, metres }) => (
              <li key={place.id}>
                <button
                  class="report-place"
                  type="button"
                  onClick={() => {
                    chosen(place)
                    shut()
                  }}
                >
                  <Badge kind={place.kind} />
                  <span>
                    {placeTitle(place, lang)}
                    {place.address ? <small>{place.address}</small> : null}
                  </span>
                  <span class="report-away">{t.places.away(metres)}</span>
                </button>
              </li>
            ))}
          </ul>
          <p class="quiet" role="status">
            {all === null ? t.places.loading : null}
            {all?.length === 0 ? t.places.failed : null}
            {all?.length && shown.length === 0 ? t.places.none(typed.value) : null}
          </p>
          <p class="place-acts">
            <button class="button" type="button" onClick={shut}>
              {t.places.close}
            </button>
          </p>
        </>
      )}
    </SheetDialog>
  )
}
