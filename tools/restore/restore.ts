import { existsSync, readdirSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, normalize, resolve, sep } from 'node:path'
import { blobsIn, checkDatabase, lastOfJournal, namedInVain } from '../backup/database.ts'
import { BLOBS_OF_NOW, CURRENT, NOW } from '../backup/follow/follow.ts'
import { replay } from '../backup/follow/replay.ts'
import { BLOBS, layoutOf } from '../backup/layout.ts'
import { filed, readManifest } from '../backup/manifest.ts'
import { run } from '../backup/shelf.ts'

/** What was brought back. */
export interface Restored {
  /** the last row of the journal */
  readonly journal: { readonly seq: number; readonly at: number } | null
  /** photos and maps that are named and not there: only a copy that was never finished has any */
  readonly missing: readonly string[]
}

/**
 * Makes a data folder of a backup: of one of a folder's backups, of a `.tar`, or of the folder itself,
 * which means the copy there that was kept up to the moment. Nothing stands at `dataDir` until all of
 * it has been looked through.
 *
 * @throws when `dataDir` holds anything, or when the backup is not whole
 */
export async function restore(from: string, dataDir: string): Promise<Restored> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new Error(`${dataDir} is not empty: choose a new folder`)
  const part = `${resolve(dataDir)}.restoring`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true, mode: 0o700 })
  try {
    await bring(from, part)
    const restored = lookThrough(part)
    if (existsSync(dataDir)) await rmdir(dataDir)
    await rename(part, dataDir)
    return restored
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw error
  }
}

async function bring(from: string, part: string): Promise<void> {
  if (!existsSync(from)) throw new Error(`${from} is not there`)
  if ((await stat(from)).isFile()) return bringTar(from, part)
  if (await readManifest(from)) return bringBackup(from, part)
  if (existsSync(join(from, NOW, CURRENT))) return bringNow(join(from, NOW), part)
  throw new Error(`${from} is no backup`)
}

async function bringTar(file: string, part: string): Promise<void> {
  const folder = `${part}.tar`
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { mode: 0o700 })
  try {
    await run('tar', ['-xf', file, '-C', folder, '--strip-components=1', '--no-same-owner'])
    await bringBackup(folder, part)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function bringBackup(from: string, part: string): Promise<void> {
  const manifest = await readManifest(from)
  if (manifest?.format !== 1) throw new Error(`${from} is no backup of this version`)
  for (const [path, { bytes, sha256 }] of Object.entries(manifest.files)) {
    await bringFile(join(from, path), within(part, path))
    const found = await filed(join(part, path))
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw new Error(`${path} is not as it was when the backup was made`)
  }
}

async function bringNow(now: string, part: string): Promise<void> {
  const folder = join(now, await readFile(join(now, CURRENT), 'utf8'))
  const { facts, registers, rooms, small } = layoutOf(folder)
  for (const path of [...facts, ...registers]) {
    await mkdir(dirname(join(part, path)), { recursive: true })
    await replay(join(folder, path), join(part, path))
  }
  for (const path of [...rooms, ...small]) await bringFile(join(folder, path), join(part, path))
  for (const { id } of registers.flatMap((path) => blobsIn(join(part, path)))) {
    const path = join(now, BLOBS_OF_NOW, id)
    // Whether one is missing is told below, of all at once.
    if (existsSync(path)) await bringFile(path, join(part, BLOBS, id))
  }
}

function lookThrough(part: string): Restored {
  const { facts, registers, rooms } = layoutOf(part)
  for (const path of [...facts, ...registers, ...rooms]) checkDatabase(join(part, path))
  const [database, register] = [join(part, facts[0]), join(part, registers[0])]
  const missing = namedInVain(database, register, (blob) => existsSync(join(part, BLOBS, blob)))
  return { journal: lastOfJournal(database), missing }
}

async function bringFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to)
}

/** A path of a manifest, which leads nowhere else. */
function within(folder: string, path: string): string {
  const to = normalize(join(folder, path))
  if (!to.startsWith(folder + sep)) throw new Error(`${path} leads out of the folder`)
  return to
}
