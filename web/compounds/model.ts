import { batch, type Signal, signal } from '@preact/signals'
import type { DifficultyKind, DifficultyValue } from '../../domain/facts/difficulty.ts'
import { UNSAY_MS } from '../../domain/facts/voice.ts'
import { type Change, change, type Refusal, send } from '../app/change.ts'
import { spotNow } from '../facts/position.ts'
import type { CompoundPage, DifficultyItem, May } from './page.ts'

/** What is being written: something new, or the correction of `item`. */
export interface Editing {
  readonly kind: DifficultyKind
  readonly item: DifficultyItem | null
}

interface Said {
  readonly id: string
  readonly what: 'thanks' | 'undone' | 'removed'
  readonly undoUntil: number | null
  /** it is shown until then */
  readonly until: number
}

/** What is told of one compound, as this phone knows it. */
export interface CompoundModel {
  /** of the compound, below the API */
  readonly path: string
  readonly facts: Signal<readonly DifficultyItem[]>
  readonly may: Signal<May>
  /** which thing is being spoken of or written, and what is waited for; `new` for one to be */
  readonly busy: Signal<{ readonly id: string; readonly is: 'asking' | 'saying' } | null>
  readonly refused: Signal<{ readonly id: string; readonly refusal: Refusal } | null>
  readonly said: Signal<Said | null>
  readonly editing: Signal<Editing | null>
  readonly isStale: Signal<boolean>
}

export const compoundModel = ({
  community,
  compound,
  facts,
  may,
}: CompoundPage): CompoundModel => ({
  path: `/api/communities/${community.slug}/compounds/${encodeURIComponent(compound.id)}`,
  facts: signal(facts),
  may: signal(may),
  busy: signal(null),
  refused: signal(null),
  said: signal(null),
  editing: signal(null),
  isStale: signal(false),
})

/** Reads how it stands now. */
export async function refresh(model: CompoundModel): Promise<void> {
  const answer = await fetch(`${model.path}/facts`, { cache: 'no-store' }).catch(() => null)
  const now: Facts | null = answer?.ok ? await answer.json() : null
  batch(() => {
    model.isStale.value = now === null
    if (!now) return
    model.facts.value = now.facts
    model.may.value = { write: now.may_write, remove: now.may_remove }
  })
}

interface Facts {
  readonly facts: readonly DifficultyItem[]
  readonly may_write: boolean
  readonly may_remove: boolean
}

/** Says of a thing that it is still so, or has changed. Where one is is asked only then. */
export async function say(
  model: CompoundModel,
  { id }: DifficultyItem,
  says: 'works' | 'broken',
): Promise<void> {
  if (!begin(model, id, 'asking')) return
  const where = (await spotNow()) ?? {}
  model.busy.value = { id, is: 'saying' }
  const isSaid = await act(model, id, change(`${model.path}/facts/${id}/voice`, { says, ...where }))
  if (isSaid) model.said.value = { ...said(id, 'thanks'), undoUntil: Date.now() + UNSAY_MS }
  await end(model)
}

/** Takes back what was said last. */
export async function unsay(model: CompoundModel): Promise<void> {
  const last = model.said.peek()
  if (!last || !begin(model, last.id, 'saying')) return
  const path = `${model.path}/facts/${last.id}/voice/undo`
  if (await act(model, last.id, change(path))) {
    model.said.value = said(last.id, 'undone')
  }
  await end(model)
}

/** Sends what was written; gives whether it stands there now. */
export async function save(model: CompoundModel, value: DifficultyValue): Promise<boolean> {
  const editing = model.editing.peek()
  if (!editing || !begin(model, 'new', 'saying')) return false
  const { item } = editing
  const wish = item
    ? change(`${model.path}/facts/${item.id}`, { seq: item.seq, value }, 'PUT')
    : change(`${model.path}/facts`, value)
  const isSaved = await act(model, 'new', wish)
  if (isSaved) {
    batch(() => {
      model.editing.value = null
      model.said.value = said(item?.id ?? 'new', 'thanks')
    })
  }
  await end(model)
  return isSaved
}

export async function remove(model: CompoundModel, { id }: DifficultyItem): Promise<void> {
  if (!begin(model, id, 'saying')) return
  const isGone = await act(model, id, change(`${model.path}/facts/${id}`, {}, 'DELETE'))
  if (isGone) model.said.value = said('new', 'removed')
  await end(model)
}

/** What is said stays over the page for so long, and then lets one read what lies under it. */
const SAID_MS = 12_000

const said = (id: string, what: Said['what']): Said => ({
  ...{ id, what, undoUntil: null },
  until: Date.now() + SAID_MS,
})

function begin(model: CompoundModel, id: string, is: 'asking' | 'saying'): boolean {
  if (model.busy.peek()) return false
  batch(() => {
    model.refused.value = null
    model.said.value = null
    model.busy.value = { id, is }
  })
  return true
}

async function act(model: CompoundModel, id: string, wish: Change): Promise<boolean> {
  const told = await send(wish)
  if (!told.ok) model.refused.value = { id, refusal: told.refusal }
  return told.ok
}

async function end(model: CompoundModel): Promise<void> {
  await refresh(model)
  model.busy.value = null
}
