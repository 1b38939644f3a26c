import type { ChangedField, Described, Verdict } from '../../../domain/places/list-compare.ts'
import type { RowRefusal } from '../../../domain/places/list-row.ts'

/** The account of a list, as `--json` prints it. */
export interface ListReport {
  readonly slug: string
  readonly encoding: string
  readonly crs: string
  /** which column was read as what; null: it was not */
  readonly columns: Readonly<Record<string, string | null>>
  readonly dry_run: boolean
  readonly list: string | null
  /** new rows with a namesake of their kind not far off: their positions may be in another system */
  readonly shifted: number
  readonly counts: Readonly<Record<Verdict['is'], number>>
  readonly rows: readonly object[]
}

export const countsOf = (verdicts: readonly Verdict[]): ListReport['counts'] => {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const { is } of verdicts) counts[is]++
  return counts
}

/** A row of the report: what is done, and of a change each field before and after. */
export function rowReport(verdict: Verdict): object {
  const { line, is } = verdict
  if (verdict.is === 'refused') return { line, is, ...verdict.refusal, says: sentenceOf(verdict) }
  if (verdict.is === 'same') return { line, is, id: verdict.before.id, name: verdict.before.name }
  if (verdict.is === 'new') return { line, is, name: verdict.place.name, kind: verdict.place.kind }
  const { before, place, fields } = verdict
  const changes = Object.fromEntries(
    fields.map((field) => [field, { before: before[field], after: place[field] }]),
  )
  return { line, is, id: before.id, name: before.name, changes }
}

export function reportText(report: ListReport, verdicts: readonly Verdict[]): string {
  const read = Object.entries(report.columns).map(
    ([header, field]) => `${header} → ${field ?? '–'}`,
  )
  const { counts } = report
  return [
    `${report.encoding}, ${report.crs}; ${read.join(', ')}`,
    ...verdicts.filter(({ is }) => is !== 'same').map(sentenceOf),
    `${counts.new} new, ${counts.changed} changed, ${counts.same} same, ${counts.refused} refused`,
    ...hints(report),
    report.dry_run ? 'nothing is written: a dry run' : outcome(report),
    '',
  ].join('\n')
}

const hints = ({ shifted, counts, crs }: ListReport) =>
  shifted > 0 && shifted * 2 >= counts.new
    ? [
        `${shifted} of the new stand within 1.5 km of a place of the same name and kind: are the positions in ${crs}? See --crs`,
      ]
    : []

const outcome = ({ list, slug }: ListReport) =>
  list ? `in force; npm run import:list -- --slug ${slug} --undo takes it back` : 'nothing to write'

function sentenceOf(verdict: Verdict): string {
  const row = `row ${verdict.line}`
  switch (verdict.is) {
    case 'new':
      return `${row} new: ${verdict.place.name}`
    case 'same':
      return `${row} same: ${verdict.before.name}`
    case 'refused':
      return `${row} refused: ${because(verdict.refusal)}`
    case 'changed':
      return `${row} changed: ${verdict.before.name}; ${verdict.fields.map((field) => changeOf(verdict.before, verdict.place, field)).join('; ')}`
  }
}

const changeOf = (before: Described, after: Described, field: ChangedField) =>
  `${field} ${shown(before[field])} → ${shown(after[field])}`

const shown = (value: Described[ChangedField]) =>
  value === null || value.length === 0 ? '(none)' : String(value)

function because(refusal: RowRefusal): string {
  switch (refusal.why) {
    case 'unreadable':
      return `“${refusal.value}” is no ${refusal.field} that can be read`
    case 'missing':
      return `it has no ${refusal.field}`
    case 'too_long':
      return `its ${refusal.field} is longer than 255 characters`
    case 'outside':
      return refusal.swapped === 'yes'
        ? 'longitude and latitude are swapped'
        : 'it is outside the community'
    case 'unknown_id':
      return `no place here has the id ${refusal.value}`
    case 'several':
      return `several places are called ${refusal.value}, and it has no position`
    case 'double':
      return `it is the same place as row ${refusal.of}`
  }
}
