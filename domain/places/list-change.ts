import type { ChangedField, Described, Verdict } from './list-compare.ts'
import type { Place } from './place.ts'

/** A place with what the database keeps beside it. */
export interface KeptPlace extends Place {
  /** the columns that people changed */
  readonly editedFields: readonly string[]
}

/** What a list did, kept so that it can be undone. */
export interface ListRecord {
  readonly id: string
  readonly added: readonly KeptPlace[]
  readonly changed: readonly { readonly before: KeptPlace; readonly after: KeptPlace }[]
}

/** What the undoing of a list does. */
export interface Undoing {
  readonly remove: readonly string[]
  readonly change: readonly KeptPlace[]
  /** names of places that somebody changed since: what they changed stays */
  readonly left: readonly string[]
}

/**
 * What a list brings, of what was found about its rows. Fields that it changes count as edited by hand,
 * and what it adds as added by hand: an import of a map leaves both alone.
 *
 * @param kept the places that the verdicts are about
 * @param idOf the id of a new place, by its line
 */
export function recordOf(
  id: string,
  verdicts: readonly Verdict[],
  kept: readonly KeptPlace[],
  idOf: (line: number) => string,
): ListRecord {
  const byId = new Map(kept.map((place) => [place.id, place]))
  const added: KeptPlace[] = []
  const changed: { before: KeptPlace; after: KeptPlace }[] = []
  for (const verdict of verdicts) {
    if (verdict.is === 'new')
      added.push({ ...verdict.place, id: idOf(verdict.line), editedFields: [] })
    const before = verdict.is === 'changed' && byId.get(verdict.before.id)
    if (verdict.is === 'changed' && before) {
      const columns = verdict.fields.flatMap(columnsOfField)
      const editedFields = [...new Set([...before.editedFields, ...columns])]
      changed.push({ before, after: { ...verdict.place, id: before.id, editedFields } })
    }
  }
  return { id, added, changed }
}

/** What takes a list back, as far as nobody has changed since what it brought. */
export function undoing(
  { added, changed }: Pick<ListRecord, 'added' | 'changed'>,
  places: readonly KeptPlace[],
): Undoing {
  const now = new Map(places.map((place) => [place.id, place]))
  const remove: string[] = []
  const change: KeptPlace[] = []
  const left: string[] = []
  for (const place of added) {
    const current = now.get(place.id)
    if (!current) continue
    if (fieldsIn(place).every((field) => same(current, place, field))) remove.push(place.id)
    else left.push(current.name)
  }
  for (const { before, after } of changed) {
    const current = now.get(before.id)
    if (!current) continue
    const fields = fieldsIn(after).filter((field) => !same(before, after, field))
    const undoable = fields.filter((field) => same(current, after, field))
    if (undoable.length > 0) change.push(restored(current, before, undoable))
    if (undoable.length < fields.length) left.push(current.name)
  }
  return { remove, change, left }
}

/** The columns in which a place keeps what a field of a list says. */
const COLUMNS: Readonly<Partial<Record<ChangedField, readonly string[]>>> = {
  nameEn: ['name_en'],
  at: ['lng', 'lat'],
}

const columnsOfField = (field: ChangedField): readonly string[] => COLUMNS[field] ?? [field]

function restored(
  current: KeptPlace,
  before: KeptPlace,
  fields: readonly ChangedField[],
): KeptPlace {
  const columns = new Set(fields.flatMap(columnsOfField))
  const edited = current.editedFields.filter(
    (column) => !columns.has(column) || before.editedFields.includes(column),
  )
  const values = Object.fromEntries(fields.map((field) => [field, before[field]]))
  return { ...current, ...values, editedFields: edited }
}

const fieldsIn = ({ id, editedFields, standings, station, ...described }: KeptPlace) =>
  Object.keys(described) as ChangedField[]

const same = (a: Described, b: Described, field: ChangedField) =>
  JSON.stringify(a[field]) === JSON.stringify(b[field])
