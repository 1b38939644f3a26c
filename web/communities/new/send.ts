import {
  type ExtractKind,
  extractKindOf,
  MOST_EXTRACT_BYTES,
  PIECE_BYTES,
} from '../../../domain/communities/order.ts'
import type { CategoryId } from '../../../domain/issues/category.ts'
import { change, newKey, type Sender } from '../../app/change.ts'

/** What stands in the form. */
export interface Wanted {
  readonly words: Readonly<Record<string, string>>
  readonly categories: readonly CategoryId[]
  readonly file: File
}

/** What keeps a form from being sent at all. */
export type Amiss = 'notExtract' | 'tooLarge' | 'centerWrong' | 'noCategory'

const TRIES = 4
const PAUSE_MS = 1500

export function amissIn({ words, categories, file }: Wanted): Amiss | null {
  if (!extractKindOf(file.name) || file.size === 0) return 'notExtract'
  if (file.size > MOST_EXTRACT_BYTES) return 'tooLarge'
  if (categories.length === 0) return 'noCategory'
  return words.center && !centerOf(words.center) ? 'centerWrong' : null
}

/**
 * Sends an order with its extract, piece by piece; a piece that does not get through is sent again.
 *
 * @returns whether all of it is there
 */
export async function sendOrder(
  path: string,
  wanted: Wanted,
  sender: Sender,
  sent: (share: number) => void,
): Promise<boolean> {
  const pieces = Math.ceil(wanted.file.size / PIECE_BYTES)
  const body = bodyOf(wanted, pieces)
  const begun = await sender.send<{ order: string }>(change(path, body))
  if (!begun.ok) return false
  const order = `${path}/${begun.receipt.order}`
  for (let i = 0; i < pieces; i++) {
    sent(i / pieces)
    const piece = wanted.file.slice(i * PIECE_BYTES, (i + 1) * PIECE_BYTES)
    if (!(await sendPiece(`${order}/pieces/${i}`, piece))) break
  }
  sent(1)
  return (await sender.send(change(`${order}/sending`))).ok
}

function bodyOf({ words, categories, file }: Wanted, pieces: number) {
  const said = (name: string) => words[name]?.trim() || null
  return {
    slug: said('slug') ?? '',
    name: said('name') ?? '',
    categories,
    name_en: said('name_en'),
    center: centerOf(words.center ?? ''),
    radius_m: said('radius_m') ? Number(said('radius_m')) : null,
    time_zone: said('time_zone'),
    country: said('country')?.toLowerCase() ?? null,
    phone: said('phone'),
    origins: (words.origins ?? '').split(/\s+/).filter(Boolean),
    extract: extractKindOf(file.name) as ExtractKind,
    pieces,
  }
}

/** A position as people type it; null where it is none, or is empty. */
export function centerOf(text: string): [number, number] | null {
  const [, lng, lat] = /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? []
  return lng === undefined ? null : [Number(lng), Number(lat)]
}

async function sendPiece(path: string, piece: Blob): Promise<boolean> {
  for (let i = 0; i < TRIES; i++) {
    const answer = await fetch(path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': newKey() },
      body: piece,
    }).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return false
}
