import type { ChangedField } from '../../../domain/places/list-compare.ts'
import type { ListField } from '../../../domain/places/list-fields.ts'
import type { ListsWords } from './zh.ts'

const FIELDS: Readonly<Record<ListField, string>> = {
  id: 'Yike id',
  kind: 'Kind',
  name: 'Name',
  nameEn: 'English name',
  lng: 'Longitude',
  lat: 'Latitude',
  position: 'Position (one cell)',
  address: 'Address',
  phone: 'Phone',
  hours: 'Opening hours',
  wheelchair: 'Step-free',
  amenities: 'Facilities',
}

const FORMATS = {
  xlsx: 'an Excel workbook',
  xls: 'an old Excel workbook',
  pdf: 'a PDF',
  utf16: 'UTF-16 text',
} as const

const SAVE = 'Save it as “CSV UTF-8” in your spreadsheet, and choose it again.'

/** The English twin of every sentence. */
export const en: ListsWords = {
  title: (community) => `${community} · Lists of places`,
  heading: 'Lists of places',
  lead: 'Bring in an office’s own list (CSV). See what each row would do, then decide.',
  toDesk: 'Back to the settings',
  noScript: 'Bringing in a list needs scripts. It can be done by the command line too.',
  file: 'Choose a list',
  fileHint: 'A CSV file whose first row is its header, 16 MB at most.',
  reading: 'Reading…',
  encoding: 'Encoding',
  encodings: { 'utf-8': 'UTF-8', gbk: 'GBK' },
  rows: (n) => `${n} rows`,
  columns: 'What each column is',
  columnsHint: 'Guessed by the headers. Change what is wrong; leave out what is not needed.',
  header: 'Header',
  sample: 'First row',
  holds: 'Holds',
  unused: 'Leave out',
  fields: FIELDS,
  datum: 'Which system the positions are in',
  datumHint: 'With the wrong one all places move by hundreds of metres. Ask who made the list.',
  datums: {
    wgs84: 'WGS-84 (GPS, Tianditu)',
    gcj02: 'GCJ-02 (Amap, Tencent)',
    bd09: 'BD-09 (Baidu)',
  },
  kind: 'Rows without a kind are',
  noKind: 'not taken',
  compare: 'See what it would do',
  comparing: 'Comparing…',
  amiss: {
    noName: 'One column must be the name.',
    twice: 'Two columns are chosen to be the same.',
    noDatum: 'Please choose the system of the positions.',
  },
  result: 'What it would do',
  nothingYet: 'Nothing is written yet.',
  is: { new: 'New', changed: 'Changed', same: 'The same', refused: 'Not taken' },
  line: (n) => `Row ${n}`,
  none: 'There are no such rows.',
  more: (n) => `Show ${n} more`,
  empty: '(empty)',
  changes: { ...FIELDS, at: 'Position' } as Readonly<Record<ChangedField, string>>,
  shifted: (n) =>
    `${n} new places stand near one of the same name and kind. Is the system of the positions right?`,
  write: (n) => `Write (${n} places)`,
  nothing: 'There is nothing to write.',
  writing: (percent) => `Writing: ${percent}%. Please keep this page open.`,
  written: (added, changed) => `Done: ${added} places added, ${changed} changed.`,
  halfWritten: (added, changed) =>
    `Done in part: ${added} places added, ${changed} changed. Take it all back, or write again.`,
  refusedNow: (n) => `${n} rows were not taken while writing.`,
  undo: 'Take it all back',
  undoSure: 'Take the whole list back? What somebody has changed since stays.',
  undoYes: 'Take back',
  cancel: 'Cancel',
  undoing: 'Taking back…',
  undone: (removed, changed) => `Taken back: ${removed} places removed, ${changed} as before.`,
  left: (n) => `${n} were changed by somebody since, and stay.`,
  past: 'Lists that were brought in',
  noPast: 'None yet.',
  pastLine: (added, changed) => `${added} added, ${changed} changed`,
  wasUndone: 'taken back',
  export: 'Export all places (CSV)',
  exportHint: 'Change it, and bring it in again above. Any spreadsheet opens it.',
  refusals: {
    changed_meanwhile: 'Somebody else changed places at the same moment. Please press again.',
    too_many_places: 'A community holds 50,000 places, and there is no room for more.',
    list_undone: 'This list was taken back.',
    unknown_list: 'There is no such list.',
  },
  fileRefusal: (refusal) => {
    switch (refusal.error) {
      case 'too_large':
        return `The file has ${refusal.megabytes} MB, more than ${refusal.most} MB. Divide it.`
      case 'other_format':
        return `This is ${FORMATS[refusal.format]}, not CSV. ${SAVE}`
      case 'not_as_said':
        return `This file is not in ${refusal.encoding.toUpperCase()}. Choose another encoding.`
      case 'mixed':
        return `There are two encodings in it: row ${refusal.line} is in UTF-8, others are not. ${SAVE}`
      case 'unknown_encoding':
        return `It is neither in UTF-8 nor in GBK. ${SAVE}`
      case 'markup':
        return `This is a web page, not CSV. ${SAVE}`
      case 'no_text':
        return `This is not text, and so not CSV. ${SAVE}`
      case 'empty':
        return 'The file is empty.'
      case 'open_quote':
        return `In row ${refusal.line} a quote is not closed.`
      case 'ragged':
        return `Row ${refusal.line} has ${refusal.cells} cells and the header ${refusal.width}. A comma too many, or a quote missing?`
      case 'no_columns':
        return 'There is no header: no row holds two cells.'
      case 'no_rows':
        return 'There is a header, and no rows.'
    }
  },
  rowRefusal: (refusal) => {
    switch (refusal.why) {
      case 'unreadable':
        return `${FIELDS[refusal.field]} cannot be read: “${refusal.value}”`
      case 'missing':
        return `No ${FIELDS[refusal.field].toLowerCase()}`
      case 'too_long':
        return `${FIELDS[refusal.field]} is longer than 255 characters`
      case 'outside':
        return refusal.swapped === 'yes'
          ? 'Longitude and latitude are swapped'
          : 'Outside this community'
      case 'unknown_id':
        return `No place here has the id ${refusal.value}`
      case 'several':
        return `Several are called “${refusal.value}”, and there is no position`
      case 'double':
        return `The same place as row ${refusal.of}`
    }
  },
}
