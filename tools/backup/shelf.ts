import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { takeBackup } from './backup.ts'
import type { Manifest } from './manifest.ts'

const NAME = /^yike-\d{8}T\d{6}Z$/

export const run = promisify(execFile)

/** A backup that was put away. */
export interface PutAway {
  readonly path: string
  readonly manifest: Manifest
}

/** Backs up into a folder that holds many: a new one, of which only what changed takes room. */
export async function backUpInto(dataDir: string, shelf: string, now: Date): Promise<PutAway> {
  await mkdir(shelf, { recursive: true, mode: 0o700 })
  const [previous] = (await backupsIn(shelf)).reverse()
  const path = join(shelf, nameAt(now))
  const manifest = await takeBackup({ dataDir, to: path, previous: previous ?? null })
  return { path, manifest }
}

/** Backs up into one file that any `tar` opens. */
export async function backUpToFile(dataDir: string, file: string, now: Date): Promise<PutAway> {
  const folder = join(dirname(resolve(file)), nameAt(now))
  if (existsSync(folder)) throw new Error(`${folder} is there already`)
  const manifest = await takeBackup({ dataDir, to: folder, previous: null })
  try {
    await run('tar', ['-cf', `${file}.part`, '-C', dirname(folder), basename(folder)])
    await rename(`${file}.part`, file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { path: file, manifest }
}

/** Keeps the newest, and removes the rest and what was begun before them and never finished. */
export async function keepNewest(shelf: string, count: number): Promise<void> {
  const kept = (await backupsIn(shelf)).slice(-count)
  const oldest = kept.length > 0 ? basename(kept[0]) : ''
  for (const name of await readdir(shelf)) {
    if (NAME.test(name.replace(/\.part$/, '')) && name < oldest)
      await rm(join(shelf, name), { recursive: true })
  }
}

/** The backups of a folder, oldest first. */
async function backupsIn(shelf: string): Promise<string[]> {
  const names = await readdir(shelf)
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => join(shelf, name))
}

const nameAt = (now: Date): string => `yike-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`
