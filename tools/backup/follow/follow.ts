import { statSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyDatabase } from '../database.ts'
import { BLOBS, type Layout, layoutOf } from '../layout.ts'
import { Blobs } from './blobs.ts'
import { Tail } from './tail.ts'

/** Within a folder of backups, the copy that is kept up to the moment. */
export const NOW = 'now'
/** Names the run that is whole. */
export const CURRENT = 'current'
export const BLOBS_OF_NOW = 'blobs'

interface Parts {
  readonly dataDir: string
  readonly run: string
  readonly layout: Layout
  readonly facts: Tail
  readonly register: Tail
  readonly blobs: Blobs
}

/**
 * Keeps a second copy of a served data folder, on another disk if there is one. A run is a folder like
 * the data folder, in which each followed database is a folder: how it was, and its logs since.
 */
export class Follower {
  readonly #parts: Parts
  readonly #roomsCopiedAt = new Map<string, number>()
  #running: Promise<void> = Promise.resolve()
  #next: Promise<void> | null = null

  private constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Begins a run; when this returns it is whole but for photos of earlier days, which `catchUp` copies. */
  static async begin(dataDir: string, shelf: string, startedAt: number): Promise<Follower> {
    const now = join(shelf, NOW)
    const name = `run-${startedAt}`
    const run = join(now, name)
    await mkdir(run, { recursive: true, mode: 0o700 })
    const layout = layoutOf(dataDir)
    for (const path of layout.small) await copyFile(join(dataDir, path), join(run, path))
    const [facts, register] = [layout.facts[0], layout.registers[0]]
    const follower = new Follower({
      ...{ dataDir, run, layout },
      facts: await Tail.begin(join(dataDir, facts), join(run, facts)),
      register: await Tail.begin(join(dataDir, register), join(run, register)),
      blobs: new Blobs({
        register: join(dataDir, register),
        from: join(dataDir, BLOBS),
        to: join(now, BLOBS_OF_NOW),
      }),
    })
    await mkdir(join(now, BLOBS_OF_NOW), { recursive: true })
    await follower.copy()
    await follower.copyRooms()
    await nameCurrent(now, name)
    return follower
  }

  /** Copies the photos that were there before this run. */
  catchUp(): Promise<void> {
    return this.#parts.blobs.copyOld()
  }

  /**
   * Copies what was written since. What was written before the call is copied when it returns; those who
   * call meanwhile share the next copy.
   */
  copy(): Promise<void> {
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = null
        this.#running = this.#copyOnce()
        return this.#running
      })
    return this.#next
  }

  /** Sees to it that what was copied outlives a power cut. */
  async sync(): Promise<void> {
    await this.#parts.facts.sync()
    await this.#parts.register.sync()
  }

  /** Copies what rooms remember, of those that have changed. */
  async copyRooms(): Promise<void> {
    const { dataDir, run } = this.#parts
    for (const path of layoutOf(dataDir).rooms) {
      const changedAt = lastChange(join(dataDir, path))
      if (changedAt === this.#roomsCopiedAt.get(path)) continue
      await copyDatabase(join(dataDir, path), join(run, path))
      this.#roomsCopiedAt.set(path, changedAt)
    }
  }

  async close(): Promise<void> {
    await this.copy()
    await this.copyRooms()
    await this.#parts.facts.close()
    await this.#parts.register.close()
    this.#parts.blobs.close()
  }

  // The facts first: whatever they name by then is in the register and in the files that are copied after them.
  async #copyOnce(): Promise<void> {
    await this.#parts.facts.copy()
    await this.#parts.register.copy()
    await this.#parts.blobs.copyNew()
  }
}

/** Removes the runs before the one that is whole. */
export async function removeOldRuns(shelf: string): Promise<void> {
  const now = join(shelf, NOW)
  const current = await readFile(join(now, CURRENT), 'utf8')
  for (const name of await readdir(now)) {
    if (name.startsWith('run-') && name < current) await rm(join(now, name), { recursive: true })
  }
}

async function nameCurrent(now: string, name: string): Promise<void> {
  await writeFile(join(now, `${CURRENT}.part`), name)
  await rename(join(now, `${CURRENT}.part`), join(now, CURRENT))
}

const lastChange = (path: string): number =>
  Math.max(
    ...[path, `${path}-wal`].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0),
  )
