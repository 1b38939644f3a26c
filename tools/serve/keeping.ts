import { setTimeout as sleep } from 'node:timers/promises'
import { Follower, removeOldRuns } from '../backup/follow/follow.ts'
import { run } from '../backup/shelf.ts'
import { nextNight } from './night.ts'

const EACH_MS = 1000
const ROOMS_EACH_MS = 10_000
const NIGHTS_KEPT = 14

/** A disk that is slow or full must not stop the neighbourhood: it is acknowledged all the same, and told here. */
const PATIENCE_MS = 2000

interface Kept {
  readonly dataDir: string
  /** the folder of backups */
  readonly shelf: string
  readonly say: (line: string) => void
}

/** Keeps the copies of a house while it serves: one up to the moment, and one of each night. */
export class Keeping {
  readonly #kept: Kept
  #follower: Follower
  #behindSince: number | null = null
  #timers: NodeJS.Timeout[] = []
  #night: NodeJS.Timeout | undefined
  #copiedRoomsAt = Date.now()

  private constructor(kept: Kept, follower: Follower) {
    this.#kept = kept
    this.#follower = follower
    this.#timers = [setInterval(() => this.#keepUp(), EACH_MS)]
    this.#awaitNight()
    void this.#catchUp()
  }

  /** Nobody may write yet: what is acknowledged from now on is to be in the copy. */
  static async begin(kept: Kept): Promise<Keeping> {
    const follower = await Follower.begin(kept.dataDir, kept.shelf, Date.now())
    await removeOldRuns(kept.shelf)
    return new Keeping(kept, follower)
  }

  /** Waits until what was written is copied. Never fails. */
  async copied(): Promise<void> {
    const slow = sleep(PATIENCE_MS, 'slow', { ref: false })
    try {
      const said = await Promise.race([this.#follower.copy(), slow])
      this.#tell(said === 'slow' ? 'it takes too long' : null)
    } catch (error) {
      this.#tell((error as Error).message)
    }
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    clearTimeout(this.#night)
    await this.#follower.close()
  }

  async #keepUp(): Promise<void> {
    await this.copied()
    try {
      await this.#follower.sync()
      if (Date.now() - this.#copiedRoomsAt < ROOMS_EACH_MS) return
      this.#copiedRoomsAt = Date.now()
      await this.#follower.copyRooms()
    } catch (error) {
      this.#tell((error as Error).message)
    }
  }

  /** Tells once that the copy is behind, and once that it is not any more. */
  #tell(why: string | null): void {
    const { say, shelf } = this.#kept
    if (why !== null && this.#behindSince === null) {
      this.#behindSince = Date.now()
      say(`the copy in ${shelf} is behind: ${why}`)
    } else if (why === null && this.#behindSince !== null) {
      say(`the copy in ${shelf} is up to the moment again`)
      this.#behindSince = null
    }
  }

  #awaitNight(): void {
    const now = new Date()
    this.#night = setTimeout(() => this.#keepNight(), nextNight(now).getTime() - now.getTime())
    this.#night.unref()
  }

  async #keepNight(): Promise<void> {
    const { dataDir, shelf, say } = this.#kept
    this.#awaitNight()
    try {
      const keep = String(NIGHTS_KEPT)
      const args = ['--data', dataDir, '--to', shelf, '--keep', keep]
      // In a process of its own: hashing everything would hold up those who are awake.
      await run(process.execPath, [new URL('../backup/main.ts', import.meta.url).pathname, ...args])
      await this.#beginAnew()
    } catch (error) {
      say(`no backup was made tonight: ${(error as Error).message}`)
    }
  }

  /** Logs of many days would take long to put together again. */
  async #beginAnew(): Promise<void> {
    const { dataDir, shelf } = this.#kept
    const before = this.#follower
    this.#follower = await Follower.begin(dataDir, shelf, Date.now())
    await before.close()
    await removeOldRuns(shelf)
    await this.#catchUp()
  }

  async #catchUp(): Promise<void> {
    try {
      await this.#follower.catchUp()
    } catch (error) {
      this.#tell((error as Error).message)
    }
  }
}
