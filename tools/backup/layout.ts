import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'

/** What a data folder consists of, as paths within it. */
export interface Layout {
  /** D1: the facts */
  readonly facts: readonly string[]
  /** which objects R2 holds, and in which blob each one is */
  readonly registers: readonly string[]
  /** what rooms remember, and when they wake */
  readonly rooms: readonly string[]
  /** the secret by which sessions are signed, and the like */
  readonly small: readonly string[]
}

/** Where the blobs are: files that are written once, each under a name that no other ever has. */
export const BLOBS = 'v3/r2/yike-files/blobs'

const SMALL = ['secret', 'seed.json']

const byObject = /\/[0-9a-f]{64}\.sqlite$/

export function layoutOf(dataDir: string): Layout {
  const find = (pattern: string) => globSync(pattern, { cwd: dataDir }).sort()
  const facts = find('v3/d1/*/*.sqlite')
  const registers = find('v3/r2/*/*.sqlite')
  return {
    facts: facts.filter((path) => byObject.test(path)),
    registers: registers.filter((path) => byObject.test(path)),
    rooms: [
      ...find('v3/do/*/*.sqlite'),
      ...[...facts, ...registers].filter((path) => !byObject.test(path)),
    ],
    small: SMALL.filter((path) => existsSync(join(dataDir, path))),
  }
}
