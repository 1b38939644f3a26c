import { parseArgs } from 'node:util'
import { carryOutOrders } from '../orders/carry.ts'
import { applyMigrations } from '../start/migrate.ts'
import { DEFAULT_DATA, openStore, type Store } from '../store.ts'
import { type ImportOptions, importCommunity } from './import.ts'
import { LineProgress } from './progress.ts'
import { ImportRefusal } from './refusal.ts'
import { summaryText } from './summary.ts'

const USAGE = `usage: npm run import -- FILE --slug SLUG --name NAME
  [--name-en NAME] [--center LNG,LAT [--radius METRES]] [--district DISTRICT] [--phone PHONE]
  [--time-zone ZONE] [--country CC] [--fictional] [--data DIR | --remote] [--json]
   or: npm run import -- --orders [--data DIR | --remote]   what was ordered on the page of a district`

const progress = new LineProgress(process.stderr, () => performance.now())

try {
  await main()
} catch (error) {
  const isExpected = error instanceof ImportRefusal
  process.stderr.write(`\nimport: ${isExpected ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  if (process.argv.includes('--orders')) return carryOut()
  const { options, where, json } = readArguments()
  let opened: Store | undefined
  const store = async () => {
    opened = await openStore(where)
    // The deployed database is migrated by `npm run deploy`, before its Worker.
    if ('dataDir' in where) await applyMigrations(opened.db)
    return opened
  }
  try {
    const summary = await importCommunity(options, { store, progress })
    process.stdout.write(json ? `${JSON.stringify(summary, null, 2)}\n` : summaryText(summary))
  } finally {
    await opened?.close()
  }
}

/** Carries out what was ordered by form, where no house that serves does it itself. */
async function carryOut(): Promise<void> {
  const { values } = parse()
  const store = await openStore(values.remote ? { remote: true } : { dataDir: values.data })
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const count = await carryOutOrders(store, say).finally(() => store.close())
  process.stdout.write(count === 0 ? 'nothing is ordered\n' : `${count} order(s) carried out\n`)
}

type Where = Parameters<typeof openStore>[0]

function readArguments(): { options: ImportOptions; where: Where; json: boolean } {
  const { values, positionals } = parse()
  const [file] = positionals
  if (!file || positionals.length > 1 || !values.slug || !values.name)
    throw new ImportRefusal(USAGE)
  const options: ImportOptions = {
    file,
    slug: values.slug,
    name: values.name,
    nameEn: values['name-en'],
    center: values.center === undefined ? undefined : position(values.center),
    radiusM: values.radius === undefined ? undefined : Number(values.radius),
    district: values.district,
    timeZone: values['time-zone'],
    country: values.country?.toLowerCase(),
    phone: values.phone,
    fictional: values.fictional,
  }
  return {
    options,
    where: values.remote ? { remote: true } : { dataDir: values.data },
    json: values.json,
  }
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        slug: { type: 'string' },
        name: { type: 'string' },
        'name-en': { type: 'string' },
        center: { type: 'string' },
        radius: { type: 'string' },
        district: { type: 'string' },
        'time-zone': { type: 'string' },
        country: { type: 'string' },
        phone: { type: 'string' },
        fictional: { type: 'boolean', default: false },
        data: { type: 'string', default: DEFAULT_DATA },
        remote: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        orders: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new ImportRefusal(`${(error as Error).message}\n${USAGE}`)
  }
}

function position(text: string): [lng: number, lat: number] {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  return parts.length === 2 ? [parts[0], parts[1]] : [Number.NaN, Number.NaN]
}
