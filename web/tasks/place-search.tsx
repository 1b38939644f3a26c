import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { useFrame } from '../app/frame.ts'
import type { PlaceItem } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { latest, pause } from '../places/latest.ts'
import { Badge } from '../ui/badge.tsx'
import { Field } from '../ui/field.tsx'
import { readPlaces } from './read-places.ts'

interface PlaceSearchProps {
  readonly slug: string
  readonly label: string
  readonly hint?: string
  readonly focused?: boolean
  none(query: string): string
  choose(place: PlaceItem): void
}

const TYPING_MS = 250
const MOST_SHOWN = '6'

/** Finds a place by its name or address, and lets one be chosen. */
export function PlaceSearch({ slug, label, hint, focused, none, choose }: PlaceSearchProps) {
  const { lang } = useFrame()
  const query = useSignal('')
  const found = useSignal<readonly PlaceItem[] | null>(null)
  const searching = useMemo(latest, [])
  const type = (typed: string) => {
    query.value = typed
    void searching(async (signal) => {
      found.value = null
      if (typed.trim() === '') return
      await pause(TYPING_MS, signal)
      const params = new URLSearchParams({ q: typed, limit: MOST_SHOWN })
      found.value = await readPlaces(slug, `search?${params}`, signal)
    })
  }
  return (
    <div class="place-search">
      <Field
        label={label}
        hint={hint}
        focused={focused}
        name="place"
        type="search"
        autocomplete="off"
        maxLength={40}
        value={query.value}
        onInput={type}
      />
      <ul>
        {found.value?.map((place) => (
          <li key={place.id}>
            <button class="found" type="button" onClick={() => choose(place)}>
              <Badge kind={place.kind} />
              <span>
                {placeTitle(place, lang)}
                {place.address ? <small>{place.address}</small> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet" role="status">
        {found.value?.length === 0 ? none(query.value) : null}
      </p>
    </div>
  )
}
