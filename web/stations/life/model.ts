import { batch, type Signal, signal } from '@preact/signals'
import type { StationItem, StationsPage } from '../page.ts'

/** The stations of a community, as this phone knows them. */
export interface StationsModel {
  readonly slug: string
  readonly stations: Signal<readonly StationItem[]>
  readonly isStale: Signal<boolean>
  /** what was done last, in words */
  readonly said: Signal<string>
}

export const stationsModel = ({ community, stations }: StationsPage): StationsModel => ({
  slug: community.slug,
  stations: signal(stations),
  isStale: signal(false),
  said: signal(''),
})

/** Reads how they stand now. */
export async function refresh(model: StationsModel): Promise<void> {
  const path = `/api/communities/${model.slug}/stations`
  const answer = await fetch(path, { cache: 'no-store' }).catch(() => null)
  const now: Pick<StationsPage, 'stations'> | null = answer?.ok ? await answer.json() : null
  batch(() => {
    model.isStale.value = now === null
    if (now) model.stations.value = now.stations
  })
}

/** Tells what was done, and reads how it stands then. */
export function tell(model: StationsModel, words: string): Promise<void> {
  model.said.value = words
  return refresh(model)
}
