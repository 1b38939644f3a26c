import { batch, type Signal, signal } from '@preact/signals'
import type { ItemId } from '../../domain/stations/item.ts'
import { type KeptReason, type MoveReason, REVERSIBLE } from '../../domain/stations/stock.ts'
import { change, type Refusal, send } from '../app/change.ts'
import type { KeepPage, StockLine } from './page.ts'

interface HistoryLine {
  readonly seq: number
  readonly at: number
  readonly reason: MoveReason
  readonly delta: number
  readonly held: number
  readonly by: string | null
  readonly note: string | null
}

interface StockReceipt {
  readonly item: ItemId
  readonly line: number
  readonly delta: number
  readonly held: number
}

/** So long the way back is shown. */
const UNDO_MS = 10_000

/** The stock of a station, as this phone knows it. */
export interface KeepModel {
  readonly placeId: string
  readonly stock: Signal<readonly StockLine[]>
  readonly chosen: Signal<ItemId>
  /** null: not read yet */
  readonly history: Signal<readonly HistoryLine[] | null>
  readonly busy: Signal<boolean>
  readonly isStale: Signal<boolean>
  readonly refusal: Signal<Refusal | null>
  /** `undoUntil` 0: it cannot be undone; null: it was undone */
  readonly written: Signal<(StockReceipt & { readonly undoUntil: number | null }) | null>
}

export const keepModel = ({ place, stock }: KeepPage): KeepModel => ({
  placeId: place.id,
  stock: signal(stock),
  chosen: signal(stock.find(({ is_kept }) => is_kept)?.item ?? 'towel'),
  history: signal(null),
  busy: signal(false),
  isStale: signal(false),
  refusal: signal(null),
  written: signal(null),
})

/** Writes a line; gives whether it is written. */
export const write = (
  model: KeepModel,
  words: { item: ItemId; reason: KeptReason; count: number; to?: string },
) => act(model, 'stock', words, isReversible(words.reason) ? Date.now() + UNDO_MS : 0)

const isReversible = (reason: KeptReason): boolean =>
  (REVERSIBLE as readonly KeptReason[]).includes(reason)

/** Reverses the line that was written last. */
export async function undo(model: KeepModel): Promise<void> {
  const last = model.written.peek()
  if (last) await act(model, 'stock/reversal', { item: last.item, seq: last.line }, null)
}

async function act(
  model: KeepModel,
  to: string,
  words: object,
  undoUntil: number | null,
): Promise<boolean> {
  if (model.busy.peek()) return false
  batch(() => {
    model.busy.value = true
    model.refusal.value = null
  })
  const told = await send<StockReceipt>(change(`${pathOf(model)}/${to}`, words))
  batch(() => {
    model.written.value = told.ok ? { ...told.receipt, undoUntil } : null
    if (!told.ok) model.refusal.value = told.refusal
  })
  await refresh(model)
  model.busy.value = false
  return told.ok
}

/** Reads how it stands now, and what came and went of what is chosen. */
export async function refresh(model: KeepModel): Promise<void> {
  const item = model.chosen.peek()
  const [now, past] = await Promise.all([
    read<{ stock: readonly StockLine[] }>(`${pathOf(model)}/stock`),
    read<{ lines: readonly HistoryLine[] }>(`${pathOf(model)}/stock/history?item=${item}&limit=30`),
  ])
  batch(() => {
    model.isStale.value = now === null || past === null
    if (now) model.stock.value = now.stock
    if (past && model.chosen.peek() === item) model.history.value = past.lines
  })
}

export function choose(model: KeepModel, item: ItemId): void {
  batch(() => {
    model.chosen.value = item
    model.history.value = null
  })
  void refresh(model)
}

async function read<T>(path: string): Promise<T | null> {
  const answer = await fetch(path, { cache: 'no-store' }).catch(() => null)
  return answer?.ok ? answer.json() : null
}

const pathOf = ({ placeId }: KeepModel): string => `/api/places/${placeId}`
