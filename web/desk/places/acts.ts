import { batch } from '@preact/signals'
import type { ChangeRefusal } from '../../../domain/places/change.ts'
import { change } from '../../app/change.ts'
import { read } from '../../app/read.ts'
import type { ChangeItem } from '../../places/change/page.ts'
import { focusOn, nextAfter } from '../chosen.ts'
import { idsOf, openChange, type PlaceDesk } from './model.ts'
import type { PlaceDeskPage, PlaceHeap } from './page.ts'
import type { PlaceDeskWords } from './zh.ts'

/** Agrees to a change; to what was flagged by taking the place out of sight, or since it is put right. */
export const accept = (
  desk: PlaceDesk,
  item: ChangeItem,
  t: PlaceDeskWords,
  place: 'hide' | 'keep' = 'hide',
): Promise<void> => {
  if (item.kind !== 'flag') return carryOut(desk, item, 'acceptance', {}, t.said.accept)
  return carryOut(desk, item, 'acceptance', { place }, t.said[place])
}

export const refuse = (
  desk: PlaceDesk,
  item: ChangeItem,
  because: ChangeRefusal,
  t: PlaceDeskWords,
): Promise<void> => carryOut(desk, item, 'refusal', { because }, t.said.refuse)

export const undo = (desk: PlaceDesk, item: ChangeItem, t: PlaceDeskWords): Promise<void> =>
  carryOut(desk, item, 'undoing', {}, t.said.undo)

export async function chooseHeap(desk: PlaceDesk, heap: PlaceHeap): Promise<void> {
  if (desk.place !== null) return location.assign(`/c/${desk.slug}/desk?queue=places&heap=${heap}`)
  batch(() => {
    desk.heap.value = heap
    desk.selected.value = null
    desk.said.value = ''
    openChange(desk, null)
  })
  await refresh(desk)
}

type Heap = Pick<PlaceDeskPage, 'changes' | 'waiting' | 'next'>

/** Reads the heap as it is now. */
export async function refresh(desk: PlaceDesk): Promise<void> {
  const heap = desk.heap.peek()
  const now = await read<Heap>(pathOf(desk, heap))
  if (desk.heap.peek() !== heap) return
  batch(() => {
    desk.isStale.value = now === null
    if (!now) return
    desk.changes.value = now.changes
    desk.waiting.value = now.waiting
    desk.next.value = now.next
  })
}

/** Reads on where the heap was cut. */
export async function readOn(desk: PlaceDesk): Promise<void> {
  const heap = desk.heap.peek()
  const more = await read<Heap>(`${pathOf(desk, heap)}&before=${desk.next.peek()}`)
  if (!more || desk.heap.peek() !== heap) return
  batch(() => {
    desk.changes.value = [...desk.changes.peek(), ...more.changes]
    desk.next.value = more.next
  })
}

const pathOf = ({ slug, place }: PlaceDesk, heap: PlaceHeap): string => {
  const query = place === null ? `state=${heap}` : `state=decided&place=${place}`
  return `/api/communities/${slug}/place-changes?${query}`
}

async function carryOut(
  desk: PlaceDesk,
  item: ChangeItem,
  resource: string,
  words: object,
  says: string,
): Promise<void> {
  if (desk.sender.busy.peek()) return
  const next = nextAfter(idsOf(desk), item.id)
  const told = await desk.sender.send(change(`/api/place-changes/${item.id}/${resource}`, words))
  await refresh(desk)
  if (!told.ok) return
  batch(() => {
    desk.said.value = says
    // What is decided leaves the heap, and the next one comes up; elsewhere it stays in sight.
    if (!desk.changes.peek().some(({ id }) => id === item.id)) openChange(desk, next)
    else desk.isAsking.value = false
  })
  focusOn(desk.selected.peek())
}
