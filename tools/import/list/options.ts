import { parseArgs } from 'node:util'
import type { KindId } from '../../../domain/places/kinds.ts'
import { LIST_FIELDS, type ListField } from '../../../domain/places/list-fields.ts'
import { ENCODINGS, type Encoding } from '../../../domain/places/list-text.ts'
import { kindOfWord } from '../../../domain/places/list-words.ts'
import { DEFAULT_DATA, type openStore } from '../../store.ts'
import { ImportRefusal } from '../refusal.ts'
import { DATUMS, type Datum } from './datum.ts'

const USAGE = `usage: npm run import:list -- FILE --slug SLUG [--encoding ${ENCODINGS.join('|')}] [--crs ${DATUMS.join('|')}]
  [--map COLUMN=FIELD …] [--kind KIND] [--dry-run] [--json] [--data DIR | --remote]
       npm run import:list -- --slug SLUG --undo [--json] [--data DIR | --remote]
fields: ${LIST_FIELDS.join(' ')}`

export type Where = Parameters<typeof openStore>[0]

/** How a list is to be read. */
export interface ListOptions {
  readonly file: string
  readonly slug: string
  /** left out: it is found out */
  readonly encoding?: Encoding
  readonly crs: Datum
  /** field by header */
  readonly map: Readonly<Record<string, ListField>>
  /** of rows that name none */
  readonly kind?: KindId
  readonly dryRun: boolean
}

interface Asked {
  readonly where: Where
  readonly json: boolean
  readonly asks: { readonly undo: string } | { readonly list: ListOptions }
}

/** What the command line asks for; refuses what it cannot mean. */
export function askedOf(args: readonly string[]): Asked {
  const { values, positionals } = parse(args)
  const { slug, json, remote, data } = values
  const where = remote ? ({ remote: true } as const) : { dataDir: data }
  if (!slug) throw new ImportRefusal(USAGE)
  if (values.undo && positionals.length === 0) return { where, json, asks: { undo: slug } }
  const [file] = positionals
  if (!file || positionals.length > 1 || values.undo) throw new ImportRefusal(USAGE)
  const list = {
    file,
    slug,
    encoding: values.encoding && oneOf(ENCODINGS, values.encoding, '--encoding'),
    crs: oneOf(DATUMS, values.crs, '--crs'),
    map: mapOf(values.map),
    kind: values.kind === undefined ? undefined : kindSaid(values.kind),
    dryRun: values['dry-run'],
  }
  return { where, json, asks: { list: { ...list, encoding: list.encoding || undefined } } }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        slug: { type: 'string' },
        encoding: { type: 'string' },
        crs: { type: 'string', default: 'wgs84' },
        map: { type: 'string', multiple: true, default: [] },
        kind: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        undo: { type: 'boolean', default: false },
        data: { type: 'string', default: DEFAULT_DATA },
        remote: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new ImportRefusal(`${(error as Error).message}\n${USAGE}`)
  }
}

function oneOf<T extends string>(known: readonly T[], said: string, option: string): T {
  const found = known.find((each) => each === said.toLowerCase())
  if (!found) throw new ImportRefusal(`${option} takes ${known.join(', ')}; got "${said}"`)
  return found
}

function kindSaid(word: string): KindId {
  const kind = kindOfWord(word)
  if (!kind) throw new ImportRefusal(`--kind takes a kind such as toilet or 公厕; got "${word}"`)
  return kind
}

function mapOf(said: readonly string[]): Record<string, ListField> {
  return Object.fromEntries(
    said.map((pair) => {
      const at = pair.lastIndexOf('=')
      if (at < 1) throw new ImportRefusal(`--map takes COLUMN=FIELD; got "${pair}"`)
      return [pair.slice(0, at), oneOf(LIST_FIELDS.map(lowered), pair.slice(at + 1), '--map')]
    }),
  ) as Record<string, ListField>
}

const lowered = (field: ListField) => field
