import { signal } from '@preact/signals'
import type { Map as MapLibre } from 'maplibre-gl'
import type { IssuePoint } from '../page.ts'
import { readJson } from '../read.ts'
import { putIssues } from './put.ts'

/** Puts what is open of a community's reports on a map; a touch leads to its page. Returns how to take them off. */
export async function showOpen(
  map: MapLibre,
  container: Element,
  slug: string,
): Promise<() => void> {
  const { points } = await readJson<{ points: readonly IssuePoint[] }>(
    `/api/communities/${slug}/issues/points`,
  )
  return putIssues(map, container, {
    points: signal(points),
    heat: signal(null),
    chosen: signal(null),
    touched: (no) => location.assign(`/i/${no}`),
  })
}
