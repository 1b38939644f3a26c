import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BASE } from './tail.ts'

/** Puts a followed database together again at `to`: its base, and every log upon it, by SQLite's own recovery. */
export async function replay(folder: string, to: string): Promise<void> {
  await copyFile(join(folder, BASE), to)
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.wal')).sort()
  for (const name of logs) {
    await copyFile(join(folder, name), `${to}-wal`)
    const db = new DatabaseSync(to)
    db.exec('pragma wal_checkpoint(truncate)')
    db.close()
  }
}
