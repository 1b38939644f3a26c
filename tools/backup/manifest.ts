import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a backup holds. */
export interface Manifest {
  readonly format: 1
  readonly madeAt: string
  /** the last row of the journal that is in it */
  readonly journal: { readonly seq: number; readonly at: number } | null
  readonly files: Readonly<Record<string, Filed>>
}

export interface Filed {
  readonly bytes: number
  readonly sha256: string
}

const NAME = 'manifest.json'

export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeFile(join(folder, NAME), `${JSON.stringify(manifest, null, 1)}\n`)

/** The manifest of a backup, or null where none is. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(join(folder, NAME), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export async function filed(path: string): Promise<Filed> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') }
}
