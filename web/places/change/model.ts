import { batch, type Signal, signal } from '@preact/signals'
import type { Flag, PlaceFields, SomeFields } from '../../../domain/places/change.ts'
import { type Change, change, createSender, type Sender } from '../../app/change.ts'
import { read } from '../../app/read.ts'
import { type Draft, draftOf, type Fault, fieldsOfDraft } from './draft.ts'
import type { ChangeItem, PlaceChangePage } from './page.ts'

/** What came of the last press; `place` is where to look. */
interface Told {
  readonly is: 'received' | 'done' | 'added' | 'removed' | 'taken_back'
  readonly place: string
}

/** The form in which a place is corrected or added, and what its writer proposed before. */
export interface Changing {
  readonly page: PlaceChangePage
  /** how the place is, as far as the writer knows; null: one is added */
  readonly fields: Signal<PlaceFields | null>
  readonly draft: Signal<Draft>
  readonly fault: Signal<Fault | null>
  readonly flag: Signal<Flag | null>
  readonly mine: Signal<readonly ChangeItem[]>
  readonly told: Signal<Told | null>
  readonly isStale: Signal<boolean>
  readonly sender: Sender
}

export const openChanging = (page: PlaceChangePage): Changing => ({
  page,
  fields: signal(page.place?.fields ?? null),
  draft: signal(draftOf(page.place?.fields ?? null, page.start)),
  fault: signal(null),
  flag: signal(null),
  mine: signal(page.mine),
  told: signal(null),
  isStale: signal(false),
  sender: createSender(),
})

/** Writes a part of the draft; what was found fault with may be right now. */
export function write(model: Changing, part: Partial<Draft>): void {
  batch(() => {
    model.draft.value = { ...model.draft.peek(), ...part }
    model.fault.value = null
    model.told.value = null
  })
}

/** Sends what is written, unless something is missing. */
export async function sendDraft(model: Changing): Promise<void> {
  const { place, community } = model.page
  const draft = model.draft.peek()
  const read = fieldsOfDraft(draft, model.fields.peek())
  if ('fault' in read) {
    model.fault.value = read.fault
    return
  }
  const note = draft.note.trim() || null
  const wish = place
    ? change(`/api/places/${place.id}/changes`, { kind: 'edit', fields: read.fields, note })
    : change(`/api/communities/${community.slug}/places`, { place: read.fields, note })
  await act(model, wish, place ? 'done' : 'added', read.fields)
}

/** Says what is wrong, without what would be right. */
export async function sendFlag(model: Changing, flag: Flag): Promise<void> {
  const { place } = model.page
  if (!place) return
  const note = model.draft.peek().note.trim() || null
  await act(model, change(`/api/places/${place.id}/changes`, { kind: 'flag', flag, note }), 'done')
  model.flag.value = null
}

/** Takes the place out of sight. */
export async function remove(model: Changing): Promise<void> {
  const { place } = model.page
  if (!place) return
  await act(model, change(`/api/places/${place.id}/changes`, { kind: 'remove' }), 'removed')
}

export const takeBack = (model: Changing, { id }: ChangeItem): Promise<void> =>
  act(model, change(`/api/place-changes/${id}/withdrawal`), 'taken_back')

/** Begins with an empty form again. */
export function again(model: Changing): void {
  batch(() => {
    model.draft.value = draftOf(null, null)
    model.told.value = null
  })
}

async function act(
  model: Changing,
  wish: Change,
  means: Exclude<Told['is'], 'received'>,
  said: SomeFields = {},
): Promise<void> {
  model.told.value = null
  const verdict = await model.sender.send<{ place: string; state?: string }>(wish)
  if (verdict.ok) {
    const { place, state } = verdict.receipt
    const fields = model.fields.peek()
    if (fields && state === 'accepted') model.fields.value = { ...fields, ...said }
    model.draft.value = { ...model.draft.peek(), note: '' }
    model.told.value = { is: state === 'waiting' ? 'received' : means, place }
  }
  await refresh(model)
}

async function refresh(model: Changing): Promise<void> {
  const { place, community } = model.page
  const now = await read<{ changes: ChangeItem[] }>(
    `/api/communities/${community.slug}/place-changes/mine`,
  )
  batch(() => {
    model.isStale.value = now === null
    if (now) model.mine.value = now.changes.filter((each) => !place || each.place === place.id)
  })
}
