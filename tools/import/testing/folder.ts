import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A new folder, gone after the tests of the file that asked for it. */
export function scratchFolder(): string {
  return mkdtempSync(join(scratch, 'folder-'))
}

const scratch = mkdtempSync(join(tmpdir(), 'yike-test-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
