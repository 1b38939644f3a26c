import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const CACHE = resolve(import.meta.dirname, '../../.cache')

/** What a bench measures beside or with, and the project does not depend on. */
export interface Peer {
  /** as npm knows it */
  readonly name: string
  readonly version: string
  /** where it is kept, below `.cache/`, which git ignores */
  readonly folder: string
  readonly megabytes: number
}

export interface Installed {
  /** a folder of its own, for what it keeps */
  readonly home: string
  /** where the package stands */
  readonly path: string
}

/** A package that the first use installs; throws when it cannot be had. */
export async function installed(
  { name, version, folder, megabytes }: Peer,
  say: (line: string) => void,
): Promise<Installed> {
  const home = join(CACHE, folder)
  const path = join(home, 'node_modules', name)
  if (existsSync(path)) return { home, path }
  say(`installing ${name} ${version} into .cache/${folder} (${megabytes} MB, once) …`)
  await mkdir(home, { recursive: true })
  const wanted = `${name}@${version}`
  await run('npm', ['i', '--prefix', home, '--no-audit', '--no-fund', '--no-save', wanted])
  return { home, path }
}
