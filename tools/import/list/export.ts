import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DEFAULT_DATA, openStore } from '../../store.ts'
import { ImportRefusal } from '../refusal.ts'
import { communityOf } from './standing.ts'
import { listOf } from './written.ts'

const USAGE = 'usage: npm run export:list -- --slug SLUG --to FILE [--data DIR | --remote]'

try {
  await main()
} catch (error) {
  const isExpected = error instanceof ImportRefusal
  process.stderr.write(`export:list: ${isExpected ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { slug, to, data, remote } = asked()
  if (!slug || !to) throw new ImportRefusal(USAGE)
  const store = await openStore(remote ? { remote: true } : { dataDir: data })
  const { places: kept } = await communityOf(store.db, slug).finally(store.close)
  const places = kept.filter(({ editedFields }) => !editedFields.includes('hidden_at'))
  writeFileSync(to, listOf(places))
  process.stdout.write(`${places.length} places in ${to}\n`)
}

function asked() {
  try {
    return parseArgs({
      options: {
        slug: { type: 'string' },
        to: { type: 'string' },
        data: { type: 'string', default: DEFAULT_DATA },
        remote: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new ImportRefusal(`${(error as Error).message}\n${USAGE}`)
  }
}
