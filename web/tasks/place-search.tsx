import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { PlaceProperties } from '../../domain/places/place.ts'
import { useFrame } from '../app/frame.ts'
import type { PlaceItem } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { latest } from '../places/latest.ts'
import { Badge } from '../ui/badge.tsx'
import { Field } from '../ui/field.tsx'

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
      found.value = await search(slug, typed, signal)
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

interface Found {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: LngLat }
    readonly properties: PlaceProperties
  }[]
}

async function search(slug: string, typed: string, signal: AbortSignal): Promise<PlaceItem[]> {
  const params = new URLSearchParams({ q: typed, limit: MOST_SHOWN })
  const answer = await fetch(`/api/communities/${slug}/search?${params}`, { signal })
  if (!answer.ok) throw new Error(`the search answered ${answer.status}`)
  const { features } = (await answer.json()) as Found
  return features.map(({ geometry, properties }) => ({ ...properties, at: geometry.coordinates }))
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
