import { applyMigrations } from '../../start/migrate.ts'
import { openStore, type Store } from '../../store.ts'
import { ImportRefusal } from '../refusal.ts'
import { importList, readList } from './list.ts'
import { askedOf, type ListOptions, type Where } from './options.ts'
import { reportText } from './report.ts'
import { undoList } from './undo.ts'

try {
  await main()
} catch (error) {
  const isExpected = error instanceof ImportRefusal
  process.stderr.write(`import:list: ${isExpected ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { where, json, asks } = askedOf(process.argv.slice(2))
  const out = 'undo' in asks ? await undo(asks.undo, where) : await bring(asks.list, where)
  process.stdout.write(json ? `${JSON.stringify(out.report, null, 2)}\n` : out.text)
}

async function bring(options: ListOptions, where: Where) {
  // Before a store is opened, which takes seconds and makes a folder.
  const read = readList(options)
  const now = Date.now()
  const { report, verdicts } = await inStore(where, (store) =>
    importList(read, options, store, now),
  )
  if (report.counts.refused === verdicts.length) process.exitCode = 1
  return { report, text: reportText(report, verdicts) }
}

async function undo(slug: string, where: Where) {
  const report = await inStore(where, (store) => undoList(store, slug, Date.now()))
  const { removed, restored, left } = report
  const stays = left.length > 0 ? `; changed since, and left: ${left.join(', ')}` : ''
  return { report, text: `${removed} places removed, ${restored} restored${stays}\n` }
}

async function inStore<T>(where: Where, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(where)
  try {
    // The deployed database is migrated by `npm run deploy`, before its Worker.
    if ('dataDir' in where) await applyMigrations(store.db)
    return await work(store)
  } finally {
    await store.close()
  }
}
