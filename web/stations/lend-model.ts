import { batch, type Signal, signal } from '@preact/signals'
import type { LentId } from '../../domain/stations/item.ts'
import { change, type Refusal, send } from '../app/change.ts'
import type { Borrowed, LendPage, Lent } from './page.ts'

/** What a stand lends and what one has of it, as this phone knows it. */
export interface LendModel {
  readonly placeId: string
  readonly lends: Signal<readonly Lent[]>
  readonly mine: Signal<readonly Borrowed[]>
  readonly busy: Signal<boolean>
  readonly isStale: Signal<boolean>
  readonly refusal: Signal<Refusal | null>
  /** what was done last; `dueAt` null: given back */
  readonly done: Signal<{ readonly dueAt: number | null } | null>
}

export const lendModel = ({ place, lends, mine }: LendPage): LendModel => ({
  placeId: place.id,
  lends: signal(lends),
  mine: signal(mine),
  busy: signal(false),
  isStale: signal(false),
  refusal: signal(null),
  done: signal(null),
})

export const borrow = (model: LendModel, item: LentId) => act(model, 'loans', item)

export const giveBack = (model: LendModel, item: LentId) => act(model, 'returns', item)

async function act(model: LendModel, to: 'loans' | 'returns', item: LentId): Promise<void> {
  if (model.busy.peek()) return
  batch(() => {
    model.busy.value = true
    model.refusal.value = null
    model.done.value = null
  })
  const path = `/api/places/${model.placeId}/${to}`
  const told = await send<{ due_at?: number }>(change(path, { item }))
  batch(() => {
    if (told.ok) model.done.value = { dueAt: told.receipt.due_at ?? null }
    else model.refusal.value = told.refusal
  })
  await refresh(model)
  model.busy.value = false
}

async function refresh(model: LendModel): Promise<void> {
  const path = `/api/places/${model.placeId}/lending`
  const answer = await fetch(path, { cache: 'no-store' }).catch(() => null)
  const now: Pick<LendPage, 'lends' | 'mine'> | null = answer?.ok ? await answer.json() : null
  batch(() => {
    model.isStale.value = now === null
    if (now) {
      model.lends.value = now.lends
      model.mine.value = now.mine
    }
  })
}
