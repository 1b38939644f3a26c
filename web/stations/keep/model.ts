import { batch, type Signal, signal } from '@preact/signals'
import type { KeepPage, Owed, StationItem } from '../page.ts'

/** What whoever keeps a station sees of it beside its stock. */
export interface PostModel {
  readonly slug: string
  readonly station: Signal<StationItem>
  readonly loans: Signal<readonly Owed[]>
  /** what all of the community is owed; null: not asked for */
  readonly allLoans: Signal<readonly Owed[] | null>
  readonly isStale: Signal<boolean>
}

export const postModel = ({ community, station, loans }: KeepPage): PostModel => ({
  slug: community.slug,
  station: signal(station),
  loans: signal(loans),
  allLoans: signal(null),
  isStale: signal(false),
})

/** Reads how the station stands now. */
export async function refreshStation(model: PostModel): Promise<void> {
  const now = await read<StationItem>(`/api/stations/${model.station.peek().id}`)
  batch(() => {
    model.isStale.value = now === null
    if (now) model.station.value = now
  })
}

/** Reads what has not come back: of here, and of the community where that was asked for. */
export async function refreshLoans(model: PostModel): Promise<void> {
  const here = await read<Loans>(`/api/places/${model.station.peek().id}/loans`)
  if (here) model.loans.value = here.loans
  if (model.allLoans.peek()) await readAllLoans(model)
}

export async function readAllLoans(model: PostModel): Promise<void> {
  const all = await read<Loans>(`/api/communities/${model.slug}/loans`)
  batch(() => {
    model.isStale.value = all === null
    if (all) model.allLoans.value = all.loans
  })
}

interface Loans {
  readonly loans: readonly Owed[]
}

async function read<T>(path: string): Promise<T | null> {
  const answer = await fetch(path, { cache: 'no-store' }).catch(() => null)
  return answer?.ok ? answer.json() : null
}
