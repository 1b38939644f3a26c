import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'

/** Copies the blobs that R2's register names, each once: they never change. */
export class Blobs {
  readonly #from: string
  readonly #to: string
  readonly #db: DatabaseSync
  readonly #since: StatementSync
  #last: number

  constructor({ register, from, to }: { register: string; from: string; to: string }) {
    this.#from = from
    this.#to = to
    this.#db = new DatabaseSync(register, { timeout: 2000 })
    this.#since = this.#db.prepare(
      'select rowid, blob_id as id from _mf_objects where rowid > ? order by rowid',
    )
    const newest = this.#db.prepare('select max(rowid) as last from _mf_objects').get()
    this.#last = Number(newest?.last ?? 0)
  }

  /** Copies what was there before, and removes the copies that nothing names any more. */
  async copyOld(): Promise<void> {
    await mkdir(this.#to, { recursive: true })
    const named = new Set(this.#since.all(0).map(({ id }) => String(id)))
    for (const id of named) await this.#copy(id)
    for (const id of await readdir(this.#to)) {
      if (!named.has(id) && !this.#isNew(id)) await rm(join(this.#to, id), { force: true })
    }
  }

  /** Copies what came since the last time. */
  async copyNew(): Promise<void> {
    for (const { rowid, id } of this.#since.all(this.#last)) {
      await this.#copy(String(id))
      this.#last = Number(rowid)
    }
  }

  close(): void {
    this.#db.close()
  }

  #isNew(id: string): boolean {
    const row = this.#db.prepare('select 1 from _mf_objects where blob_id = ?').get(id)
    return row !== undefined || id.endsWith('.part')
  }

  async #copy(id: string): Promise<void> {
    const to = join(this.#to, id)
    // One that was removed since it was named has nothing to copy.
    if (existsSync(to) || !existsSync(join(this.#from, id))) return
    const part = `${to}.${process.pid}.part`
    await copyFile(join(this.#from, id), part, constants.COPYFILE_FICLONE)
    await rename(part, to)
  }
}
