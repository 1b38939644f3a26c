import { constants } from 'node:fs'
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Blob,
  blobsIn,
  checkDatabase,
  copyDatabase,
  lastOfJournal,
  namedInVain,
} from './database.ts'
import { BLOBS, layoutOf } from './layout.ts'
import { type Filed, filed, type Manifest, readManifest, writeManifest } from './manifest.ts'

export interface Backup {
  readonly dataDir: string
  /** the folder to make */
  readonly to: string
  /** an earlier backup on the same disk: what has not changed is linked, and takes no room twice */
  readonly previous: string | null
}

/**
 * Copies a data folder, also while it is served. Each database is copied as it is at one moment; what
 * makes them agree is the order. A photo is stored before the row that names it is written: the facts
 * are copied first, then the register of files, then the files, so that whatever a fact names was there
 * before. (The other way round, a photo taken in between would be named and missing.)
 *
 * It stands at `to` when it is whole and has been looked through, and not before.
 */
export async function takeBackup({ dataDir, to, previous }: Backup): Promise<Manifest> {
  const part = `${to}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true, mode: 0o700 })
  try {
    const manifest = await copyAll(dataDir, part, previous)
    await writeManifest(part, manifest)
    await rename(part, to)
    return manifest
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

async function copyAll(dataDir: string, part: string, previous: string | null): Promise<Manifest> {
  const madeAt = new Date().toISOString()
  const { facts, registers, rooms, small } = layoutOf(dataDir)
  if (facts.length !== 1 || registers.length !== 1)
    throw new Error(`${dataDir} does not hold the data of a house`)
  const databases = [...facts, ...registers, ...rooms]
  for (const path of databases) await copyDatabase(join(dataDir, path), join(part, path))
  for (const path of small) await copyFile(join(dataDir, path), join(part, path))
  for (const path of databases) checkDatabase(join(part, path))
  const blobs = await copyBlobs(dataDir, part, blobsIn(join(part, registers[0])), previous)
  const missing = namedInVain(
    join(part, facts[0]),
    join(part, registers[0]),
    (blob) => `${BLOBS}/${blob}` in blobs,
  )
  if (missing.length > 0) throw new Error(`${missing.length} files are missing: ${missing[0]} …`)
  const journal = lastOfJournal(join(part, facts[0]))
  const files: Record<string, Filed> = {}
  for (const path of [...databases, ...small]) files[path] = await filed(join(part, path))
  return { format: 1, madeAt, journal, files: { ...files, ...blobs } }
}

async function copyBlobs(
  dataDir: string,
  part: string,
  blobs: readonly Blob[],
  previous: string | null,
): Promise<Record<string, Filed>> {
  const known = (previous && (await readManifest(previous))?.files) || {}
  const files: Record<string, Filed> = {}
  await mkdir(join(part, BLOBS), { recursive: true })
  for (const { id, bytes } of blobs) {
    const path = `${BLOBS}/${id}`
    const [from, to] = [join(dataDir, path), join(part, path)]
    const linked = known[path] && previous && (await linkTo(join(previous, path), to))
    // Nothing names any more what was removed since the register was copied; that is looked at afterwards.
    if (!linked && !(await copyIfThere(from, to))) continue
    files[path] = linked ? known[path] : await filed(to)
    if (files[path].bytes !== bytes) throw new Error(`${path} is not all there`)
  }
  return files
}

async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** Whether the two names are of one file now; another disk, or a file that went, is no failure. */
function linkTo(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    () => false,
  )
}
