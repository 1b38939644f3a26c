import type { LngLat } from '../../domain/kit/geo.ts'
import type { Someone } from './crowd.ts'
import { snapshot } from './snapshot.ts'
import type { Wish } from './wish.ts'

/** What a photo is acknowledged with, as far as it is checked. */
export interface PhotoReceipt {
  readonly photo: string
}

/** What a report is acknowledged with, as far as it is checked. */
export interface ReportReceipt {
  readonly seq: number
  readonly kind: string
  readonly at: number
  readonly issue: string
  readonly issue_no: number
}

const HERE = '/api/communities/liuwan'

/** Sends a photo of what was seen, of so many bytes. */
export const photoWish = (who: Someone, bytes: number): Wish => ({
  who,
  path: `${HERE}/photos?for=report`,
  key: crypto.randomUUID(),
  says: snapshot(bytes),
})

/** Reports what was seen; its one line is its key, so that one that stands there twice is found. */
export function reportWish(who: Someone, at: LngLat, photos: readonly string[]): Wish {
  const key = crypto.randomUUID()
  const says = { category: 'light', at, photos, text: key }
  return { who, path: `${HERE}/issues`, key, says }
}

export const isReport = ({ path }: Wish): boolean => path.endsWith('/issues')

/** Where the demonstration's quarter is, read from a server. */
export async function centerOf(url: string): Promise<LngLat> {
  const answer = await fetch(url + HERE)
  return ((await answer.json()) as { center: LngLat }).center
}
