import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the web build is made of: file names and imports by entry. */
export const BUILD_MANIFEST = 'dist/web/build.json'
const SOURCES = ['web', 'domain', 'package-lock.json', 'vite.config.ts']

/**
 * Builds the web app into dist/web when a source is newer than the last build.
 *
 * @returns whether it built
 * @throws when the build fails, with what it printed
 */
export function buildWeb(): boolean {
  const builtAt = modifiedAt(BUILD_MANIFEST)
  if (builtAt !== null && SOURCES.every((source) => newest(source) <= builtAt)) return false
  const build = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8' })
  if (build.status !== 0)
    throw new Error(`the web app does not build:\n${build.stdout}${build.stderr}`)
  return true
}

function newest(path: string): number {
  const here = statSync(path)
  if (!here.isDirectory()) return here.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function modifiedAt(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null
}
