import { compareList, type Verdict } from '../../../domain/places/list-compare.ts'
import type { ListedRow, ReadRow } from '../../../domain/places/list-row.ts'
import { shiftedRows } from '../../../domain/places/list-shift.ts'
import type { Place } from '../../../domain/places/place.ts'
import { change, type Refusal, send } from '../../app/change.ts'
import type { Community } from '../../app/page.ts'

/** What a list would do, as it is shown before anything is written. */
export interface Trial {
  readonly verdicts: readonly Verdict[]
  /** what of it would be sent */
  readonly rows: readonly ListedRow[]
  /** new rows with a namesake of their kind not far off */
  readonly shifted: number
}

type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal }

const ROWS_AT_ONCE = 300
const NAMES_AT_ONCE = 500

/** Somebody else may write a place at the same moment, and then it is this one's turn again. */
const TURNS = 6

interface Standing {
  readonly places: readonly Place[]
  readonly unreadable_hours: readonly string[]
}

/** Compares rows with the places that stand there; the same code does it once more when they are written. */
export async function tryRows(
  { slug, bounds }: Community,
  read: readonly ReadRow[],
): Promise<Answer<{ trial: Trial }>> {
  const rows = read.flatMap((each) => (each.ok ? [each.row] : []))
  const places = new Map<string, Place>()
  const unreadable = new Set<string>()
  for (let i = 0; i < rows.length; i += NAMES_AT_ONCE) {
    const part = rows.slice(i, i + NAMES_AT_ONCE)
    const told = await send<Standing>(
      change(`/api/communities/${slug}/lists/standing`, askOf(part)),
    )
    if (!told.ok) return told
    for (const place of told.receipt.places) places.set(place.id, place)
    for (const hours of told.receipt.unreadable_hours) unreadable.add(hours)
  }
  const standing = { places: [...places.values()], bounds }
  const verdicts = compareList(read, { ...standing, readsHours: (h) => !unreadable.has(h) })
  const lines = new Set(verdicts.flatMap(({ is, line }) => (brings(is) ? [line] : [])))
  const trial = {
    verdicts,
    rows: rows.filter(({ line }) => lines.has(line)),
    shifted: shiftedRows(verdicts, standing.places),
  }
  return { ok: true, trial }
}

const brings = (is: Verdict['is']): boolean => is === 'new' || is === 'changed'

function askOf(rows: readonly ListedRow[]) {
  const once = (texts: readonly (string | undefined)[]) => [
    ...new Set(texts.filter((text) => text !== undefined)),
  ]
  return {
    names: once(rows.map(({ name }) => name)),
    ids: once(rows.map(({ id }) => id)),
    hours: once(rows.map(({ hours }) => hours)),
  }
}

export interface Written {
  readonly added: number
  readonly changed: number
  readonly refused: number
}

/** Sends rows in pieces under one name; what was sent before a piece is refused stays, and is taken back with the list. */
export async function writeRows(
  { slug }: Community,
  list: string,
  rows: readonly ListedRow[],
  progress: (share: number) => void,
): Promise<{ written: Written; refusal: Refusal | null }> {
  let written = { added: 0, changed: 0, refused: 0 }
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
    progress(i / rows.length)
    const told = await writePiece(slug, list, rows.slice(i, i + ROWS_AT_ONCE))
    if (!told.ok) return { written, refusal: told.refusal }
    const { added, changed, refused } = told.receipt
    written = {
      added: written.added + added,
      changed: written.changed + changed,
      refused: written.refused + refused,
    }
  }
  return { written, refusal: null }
}

async function writePiece(slug: string, list: string, rows: readonly ListedRow[]) {
  for (let turn = 1; ; turn++) {
    const told = await send<Written>(
      change(`/api/communities/${slug}/lists/${list}/rows`, { rows }),
    )
    if (told.ok || told.refusal.error !== 'changed_meanwhile' || turn === TURNS) return told
  }
}

/** Takes a whole list back. */
export async function undoList({ slug }: Community, list: string) {
  for (let turn = 1; ; turn++) {
    const told = await send<{ removed: number; changed: number; left: number }>(
      change(`/api/communities/${slug}/lists/${list}/undoing`),
    )
    if (told.ok || told.refusal.error !== 'changed_meanwhile' || turn === TURNS) return told
  }
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A name for a list, like the id of a place. */
export const newListId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => ALPHABET[byte & 31]).join('')
