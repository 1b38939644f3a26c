import { parseArgs } from 'node:util'
import { backUpInto, backUpToFile, keepNewest } from './shelf.ts'

const USAGE = `usage: npm run backup -- --data DIR --to FOLDER-OR-FILE.tar [--keep COUNT]
Copies everything, also while it is served. In a folder each backup stands under its time, and --keep
removes all but the newest; a .tar is one file.`

const { values } = parseArgs({
  options: { data: { type: 'string' }, to: { type: 'string' }, keep: { type: 'string' } },
})
const { data, to } = values
const keep = values.keep === undefined ? null : Number(values.keep)
if (!data || !to || (keep !== null && !(keep >= 1))) {
  process.stderr.write(`${USAGE}\n`)
  process.exit(2)
}

try {
  const now = new Date()
  const { path, manifest } = to.endsWith('.tar')
    ? await backUpToFile(data, to, now)
    : await backUpInto(data, to, now)
  if (keep !== null && !to.endsWith('.tar')) await keepNewest(to, keep)
  const { files, journal } = manifest
  const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0)
  process.stdout.write(`${path}\n`)
  process.stderr.write(
    `${Object.keys(files).length} files, ${(bytes / 1e6).toFixed(1)} MB, up to change ${journal?.seq ?? 0}\n`,
  )
} catch (error) {
  process.stderr.write(`yike: no backup was made: ${(error as Error).message}\n`)
  process.exit(1)
}
