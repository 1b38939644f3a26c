import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import type { AmenityId } from '../../domain/places/amenities.ts'
import { whenIdle } from '../app/idle.ts'
import type { Community, PlaceItem } from '../app/page.ts'
import { PlainList } from './plain-list.tsx'

export interface BoardProps {
  readonly place: PlaceItem
  readonly community: Community
  /** on the road there is room for two: what one looks for, and what most needs a word */
  readonly few?: { readonly wanted: readonly AmenityId[] }
}

type Bring = () => Promise<{ default: ComponentType<BoardProps> }>

let bring: Bring | null = null

/** Where the buttons come from, in the browser: on the server there are none. */
export const bringBoardsBy = (by: Bring): void => {
  bring = by
}

/** What there is at a place: first to read, then with the buttons by which people keep it true. */
export function AmenitySlot({ place, community, few, now }: BoardProps & { now: number }) {
  const board = useSignal<{ View: ComponentType<BoardProps> } | null>(null)
  useEffect(() => {
    whenIdle(async () => {
      // Without it the list stays.
      const brought = await bring?.().catch(() => null)
      if (brought) board.value = { View: brought.default }
    })
  }, [])
  const Shown = board.value?.View
  if (place.amenities.length === 0) return null
  return Shown ? (
    <Shown key={place.id} place={place} community={community} {...(few ? { few } : {})} />
  ) : (
    <PlainList place={place} now={now} />
  )
}
