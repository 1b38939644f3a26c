import { batch, type Signal, signal } from '@preact/signals'
import type { KindId } from '../../../domain/places/kinds.ts'
import { type Columns, guessColumns, type ListField } from '../../../domain/places/list-fields.ts'
import type { Encoding } from '../../../domain/places/list-text.ts'
import type { Refusal } from '../../app/change.ts'
import { read } from '../../app/read.ts'
import { newListId, type Trial, tryRows, undoList, type Written, writeRows } from './exchange.ts'
import type { BroughtList, ListsPage } from './page.ts'
import {
  amissIn,
  type Datum,
  type ListReader,
  type ReadFile,
  rowsOf,
  type SaidAmiss,
} from './reading.ts'

/** What was done last. */
export type Done =
  | {
      readonly is: 'written'
      readonly list: string
      readonly written: Written
      readonly whole: boolean
    }
  | {
      readonly is: 'undone'
      readonly removed: number
      readonly changed: number
      readonly left: number
    }

/** A list on its way from a file to the places of a community. */
export interface Bringing {
  readonly page: ListsPage
  readonly file: Signal<{ readonly name: string; readonly bytes: Uint8Array } | null>
  readonly read: Signal<ReadFile | null>
  readonly columns: Signal<Columns>
  readonly datum: Signal<Datum | null>
  readonly kind: Signal<KindId | null>
  readonly amiss: Signal<SaidAmiss | null>
  readonly trial: Signal<Trial | null>
  readonly busy: Signal<'reading' | 'comparing' | 'writing' | 'undoing' | null>
  /** how much of the list is written, from 0 to 1 */
  readonly share: Signal<number>
  readonly refusal: Signal<Refusal | null>
  readonly done: Signal<Done | null>
  readonly lists: Signal<readonly BroughtList[]>
}

export const bringing = (page: ListsPage): Bringing => ({
  page,
  file: signal<Bringing['file']['value']>(null),
  read: signal<ReadFile | null>(null),
  columns: signal<Columns>([]),
  datum: signal<Datum | null>(null),
  kind: signal<KindId | null>(null),
  amiss: signal<SaidAmiss | null>(null),
  trial: signal<Trial | null>(null),
  busy: signal<Bringing['busy']['value']>(null),
  share: signal(0),
  refusal: signal<Refusal | null>(null),
  done: signal<Done | null>(null),
  lists: signal(page.lists),
})

/** Takes up a file; what was found of another one is forgotten. */
export async function takeFile(model: Bringing, file: File, reader: ListReader): Promise<void> {
  model.busy.value = 'reading'
  const bytes = new Uint8Array(await file.arrayBuffer())
  model.file.value = { name: file.name, bytes }
  model.done.value = null
  readAs(model, reader)
  model.busy.value = null
}

/** Reads the file in the encoding that is said, or in the one it proves to be in. */
export function readAs(model: Bringing, reader: ListReader, said?: Encoding): void {
  const file = model.file.peek()
  if (!file) return
  const read = reader.read(file.bytes, said)
  batch(() => {
    model.read.value = read
    model.columns.value = read.ok ? guessColumns(read.table.headers) : []
    forgetTrial(model)
  })
}

export function holdIn(model: Bringing, column: number, field: ListField | null): void {
  model.columns.value = model.columns.peek().map((held, i) => (i === column ? field : held))
  forgetTrial(model)
}

export function forgetTrial(model: Bringing): void {
  batch(() => {
    model.trial.value = null
    model.amiss.value = null
    model.refusal.value = null
  })
}

/** Finds out what the list would do, without writing anything. */
export async function compare(model: Bringing, reader: ListReader): Promise<void> {
  const read = model.read.peek()
  if (!read?.ok) return
  forgetTrial(model)
  const [columns, datum] = [model.columns.peek(), model.datum.peek()]
  model.amiss.value = amissIn(columns, datum)
  if (model.amiss.peek()) return
  model.busy.value = 'comparing'
  const said = { columns, datum: datum ?? 'wgs84', kind: model.kind.peek() }
  const told = await tryRows(model.page.community, rowsOf(read.table, said, reader))
  batch(() => {
    model.busy.value = null
    if (told.ok) model.trial.value = told.trial
    else model.refusal.value = told.refusal
  })
}

/** Puts in force what the trial showed. */
export async function write(model: Bringing): Promise<void> {
  const trial = model.trial.peek()
  if (!trial || model.busy.peek()) return
  const { community } = model.page
  const list = newListId()
  batch(() => {
    model.busy.value = 'writing'
    model.refusal.value = null
    model.share.value = 0
  })
  const progress = (share: number) => (model.share.value = share)
  const { written, refusal } = await writeRows(community, list, trial.rows, progress)
  const isAny = written.added + written.changed > 0
  batch(() => {
    model.busy.value = null
    model.refusal.value = refusal
    if (isAny) model.done.value = { is: 'written', list, written, whole: refusal === null }
    if (!refusal) model.trial.value = null
  })
  await refresh(model)
}

export async function undo(model: Bringing, list: string): Promise<void> {
  if (model.busy.peek()) return
  model.busy.value = 'undoing'
  const told = await undoList(model.page.community, list)
  batch(() => {
    model.busy.value = null
    model.trial.value = null
    model.refusal.value = told.ok ? null : told.refusal
    if (told.ok) {
      const { removed, changed, left } = told.receipt
      model.done.value = { is: 'undone', removed, changed, left }
    }
  })
  await refresh(model)
}

async function refresh({ page, lists }: Bringing): Promise<void> {
  const path = `/api/communities/${page.community.slug}/lists`
  const told = await read<{ lists: BroughtList[] }>(path)
  if (told) lists.value = told.lists
}
