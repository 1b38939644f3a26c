import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Holds a data folder for this process: two houses in one would each have their own rooms. It is let go
 * when the process ends, however it ends.
 *
 * @throws when another holds it
 */
export function holdFolder(dataDir: string): void {
  const lock = new DatabaseSync(join(dataDir, 'lock'))
  try {
    lock.exec('begin exclusive')
  } catch {
    throw new Error(`${dataDir} is being served already`)
  }
  held.push(lock)
}

// What nothing refers to any more is closed.
const held: DatabaseSync[] = []
