import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { createSender, type Sender } from '../../app/change.ts'
import type { ChangeItem } from '../../places/change/page.ts'
import { type Chosen, neighbourOf } from '../chosen.ts'
import type { PlaceDeskPage, PlaceHeap } from './page.ts'

/** The queue of changes as it is looked at: one heap, one change in it, and what is done about it. */
export interface PlaceDesk extends Chosen<string> {
  readonly slug: string
  readonly heap: Signal<PlaceHeap>
  /** all that was changed of this one place alone */
  readonly place: string | null
  readonly changes: Signal<readonly ChangeItem[]>
  readonly waiting: Signal<number>
  readonly next: Signal<string | null>
  readonly isAsking: Signal<boolean>
  /** where the opened one is, or is to be */
  readonly spot: ReadonlySignal<LngLat | null>
  readonly said: Signal<string>
  readonly isStale: Signal<boolean>
  readonly keysShown: Signal<boolean>
  readonly sender: Sender
}

export function openPlaceDesk(page: PlaceDeskPage): PlaceDesk {
  const changes = signal(page.changes)
  const opened = signal<string | null>(null)
  return {
    slug: page.community.slug,
    heap: signal<PlaceHeap>(page.heap),
    place: page.place,
    changes,
    waiting: signal(page.waiting),
    next: signal(page.next),
    selected: signal(null),
    opened,
    isAsking: signal(false),
    spot: computed(() => spotOf(changes.value.find(({ id }) => id === opened.value))),
    said: signal(''),
    isStale: signal(false),
    keysShown: signal(false),
    sender: createSender(),
  }
}

export const chosenOf = (desk: PlaceDesk): ChangeItem | undefined =>
  desk.changes.peek().find(({ id }) => id === desk.selected.peek())

export function openChange(desk: PlaceDesk, id: string | null): void {
  batch(() => {
    if (id !== null) desk.selected.value = id
    desk.opened.value = id
    desk.isAsking.value = false
    desk.sender.clear()
  })
}

/** Goes to another change: the next, or the one before; from none to the first. */
export function step(desk: PlaceDesk, by: 1 | -1): void {
  const id = neighbourOf(idsOf(desk), desk.selected.peek(), by)
  if (id === null) return
  if (desk.opened.peek() !== null) openChange(desk, id)
  else desk.selected.value = id
}

/** The ids of the changes of the heap, in order. */
export const idsOf = (desk: PlaceDesk): string[] => desk.changes.peek().map(({ id }) => id)

const spotOf = (change: ChangeItem | undefined): LngLat | null =>
  change?.after.at ?? change?.now?.at ?? null
