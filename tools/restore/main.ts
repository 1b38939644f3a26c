import { parseArgs } from 'node:util'
import { restore } from './restore.ts'

const USAGE = `usage: npm run restore -- BACKUP --data DIR
BACKUP is a folder or .tar that npm run backup made, or the folder of npm run serve -- --backups: then
it is brought back to the last change that was written there.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' } },
})
const [from] = positionals
if (!from || positionals.length > 1 || !values.data) {
  process.stderr.write(`${USAGE}\n`)
  process.exit(2)
}

try {
  const { journal, missing } = await restore(from, values.data)
  const last = journal
    ? `change ${journal.seq} of ${new Date(journal.at).toISOString()}`
    : 'before the first change'
  process.stderr.write(`${values.data} is as it was at ${last}\n`)
  if (missing.length > 0)
    process.stderr.write(`missing are ${missing.length} photos or maps, of which ${missing[0]}\n`)
} catch (error) {
  process.stderr.write(`yike: nothing was restored: ${(error as Error).message}\n`)
  process.exit(1)
}
