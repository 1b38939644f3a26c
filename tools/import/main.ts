import { parseArgs } from 'node:util'
import { applyMigrations } from '../start/migrate.ts'
import { DEFAULT_DATA, openStore } from '../store.ts'
import type { ImportOptions } from './options.ts'
import { type Prepared, prepare } from './prepare.ts'
import { LineProgress } from './progress.ts'
import { publish } from './publish/publish.ts'
import type { Changes } from './publish/switch.ts'
import { ImportRefusal } from './refusal.ts'
import { summarize, summaryText } from './summary.ts'

const USAGE = `usage: npm run import -- FILE --slug SLUG --name NAME
  [--name-en NAME] [--center LNG,LAT [--radius METRES]] [--district DISTRICT] [--phone PHONE]
  [--time-zone ZONE] [--country CC] [--fictional] [--data DIR | --remote] [--json]`

const progress = new LineProgress(process.stderr, () => performance.now())

try {
  await main()
} catch (error) {
  const isExpected = error instanceof ImportRefusal
  process.stderr.write(`\nimport: ${isExpected ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { options, where, json } = readArguments()
  const startedAt = Date.now()
  const prepared = await prepare(options, progress)
  const changes = await store(prepared, where, startedAt)
  const summary = summarize(prepared, changes, (Date.now() - startedAt) / 1000)
  process.stdout.write(json ? `${JSON.stringify(summary, null, 2)}\n` : summaryText(summary))
}

type Where = Parameters<typeof openStore>[0]

/** Opens the store only for what is known to be good: a broken file leaves no trace. */
async function store(prepared: Prepared, where: Where, now: number): Promise<Changes> {
  const opened = await openStore(where)
  try {
    // The deployed database is migrated by `npm run deploy`, before its Worker.
    if ('dataDir' in where) await applyMigrations(opened.db)
    return await publish(prepared, opened, progress, now)
  } finally {
    await opened.close()
  }
}

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
