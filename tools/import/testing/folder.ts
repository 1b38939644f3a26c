import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let folders: string[] = []

/** A new folder, gone after the tests of the file that asked for it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yike-test-'))
  folders.push(folder)
  return folder
}

/** Takes away every folder that was asked for. */
export function sweep(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  folders = []
}
