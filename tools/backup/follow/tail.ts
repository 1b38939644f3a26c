import { execFile } from 'node:child_process'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import {
  committedIn,
  isOf,
  type Mark,
  readWalHeader,
  startOf,
  WAL_HEADER_BYTES,
  type WalHeader,
} from './wal.ts'

/** So much of a log is read first; a transaction may be longer. */
const PIECE_BYTES = 64 << 10

/** A log that has grown to this is written into its database, so that it begins anew. */
const LONG_BYTES = 4 << 20

/** The main file as it was when following began; `00001.wal` and so on are the logs since, in their order. */
export const BASE = 'base'

/**
 * Follows one SQLite database that other processes write: first its file, then every commit of its log.
 *
 * A log must not begin anew before all of it is copied. SQLite begins one anew only when nobody reads
 * from it, so there is always a reader here: the next begins before the last ends, and all that was
 * committed is copied in between. (A reader who finds the whole log written into the database does not
 * hold it; but then all of it is copied, and what is written into the next log cannot leave that one,
 * because this reader still needs the database as it is.)
 */
export class Tail {
  readonly #folder: string
  readonly #log: FileHandle
  #reader: DatabaseSync
  #spare: DatabaseSync
  #header: WalHeader | null = null
  #mark: Mark | null = null
  #logs = 0
  #out: FileHandle | null = null
  #isUnsynced = false

  private constructor(path: string, folder: string, log: FileHandle, reader: DatabaseSync) {
    this.#folder = folder
    this.#log = log
    this.#reader = reader
    this.#spare = openDatabase(path)
  }

  /** Begins to follow: when this returns, `folder` holds everything that is committed by now. */
  static async begin(path: string, folder: string): Promise<Tail> {
    await mkdir(folder, { recursive: true })
    const reader = openDatabase(path)
    read(reader)
    const tail = new Tail(path, folder, await open(`${path}-wal`, 'r'), reader)
    await tail.copy()
    if (await tail.#lostItsBeginning()) {
      await tail.close()
      await rm(folder, { recursive: true })
      return Tail.begin(path, folder)
    }
    await copyElsewhere(path, join(folder, BASE))
    await tail.copy()
    return tail
  }

  /** Copies what was committed since; whoever waits for it finds it there. Never twice at once. */
  async copy(): Promise<void> {
    await this.#advance()
    if ((this.#mark?.bytes ?? 0) < LONG_BYTES) return
    this.#spare.exec('pragma wal_checkpoint(passive)')
    // The reader that held the log meanwhile would hold it for ever.
    await this.#advance()
  }

  /** Sees to it that what was copied outlives a power cut. */
  async sync(): Promise<void> {
    if (!this.#isUnsynced) return
    this.#isUnsynced = false
    await this.#out?.datasync()
  }

  async close(): Promise<void> {
    this.#reader.close()
    this.#spare.close()
    await Promise.all([this.#log.close(), this.#out?.sync().then(() => this.#out?.close())])
  }

  async #advance(): Promise<void> {
    read(this.#spare)
    try {
      await this.#copyLog()
    } catch (error) {
      this.#spare.exec('rollback')
      throw error
    }
    this.#reader.exec('rollback')
    ;[this.#reader, this.#spare] = [this.#spare, this.#reader]
  }

  async #copyLog(): Promise<void> {
    const header = readWalHeader(await this.#read(0, WAL_HEADER_BYTES))
    if (!header) return
    if (header.salts !== this.#header?.salts) await this.#beginLog(header)
    for (let most = PIECE_BYTES; ; ) {
      const mark = this.#mark as Mark
      const bytes = await this.#read(mark.bytes, most)
      const next = committedIn(header, mark, bytes)
      const done = next.bytes - mark.bytes
      if (done > 0) await this.#write(bytes.subarray(0, done), mark.bytes)
      else if (bytes.length < most || !isOf(header, bytes)) return
      else most *= 4
      this.#mark = next
    }
  }

  /** The first log may have been written into the database before we came, and begun anew while we read it. */
  async #lostItsBeginning(): Promise<boolean> {
    const header = readWalHeader(await this.#read(0, WAL_HEADER_BYTES))
    return this.#logs > 1 || header?.salts !== this.#header?.salts
  }

  async #beginLog(header: WalHeader): Promise<void> {
    await this.#out?.sync()
    await this.#out?.close()
    const name = `${String(++this.#logs).padStart(5, '0')}.wal`
    this.#out = await open(join(this.#folder, name), 'w')
    await this.#write(await this.#read(0, WAL_HEADER_BYTES), 0)
    this.#header = header
    this.#mark = startOf(header)
  }

  async #read(at: number, most: number): Promise<Uint8Array> {
    const { buffer, bytesRead } = await this.#log.read(Buffer.alloc(most), 0, most, at)
    return buffer.subarray(0, bytesRead)
  }

  async #write(bytes: Uint8Array, at: number): Promise<void> {
    await this.#out?.write(bytes, 0, bytes.length, at)
    this.#isUnsynced = true
  }
}

const openDatabase = (path: string) => new DatabaseSync(path, { timeout: 2000 })

/** A transaction that reads nothing begins only with its first statement. */
function read(db: DatabaseSync): void {
  db.exec('begin')
  db.prepare('select 1 from sqlite_schema').get()
}

/**
 * Copies a file from another process: closing a file here would drop the locks that SQLite holds on it
 * in this one.
 */
const copyElsewhere = (from: string, to: string) =>
  promisify(execFile)(process.execPath, [
    '-e',
    'require("node:fs").copyFileSync(process.argv[1], process.argv[2])',
    from,
    to,
  ])
