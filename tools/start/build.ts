import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the web build is made of: file names and imports by entry. */
export const BUILD_MANIFEST = 'dist/web/build.json'

/** The Worker in one file, as it would be deployed. */
export const WORKER_BUNDLE = 'dist/worker/index.js'

interface Build {
  readonly what: string
  /** the file that is written last */
  readonly output: string
  readonly sources: readonly string[]
  readonly command: readonly [string, ...string[]]
}

const WEB: Build = {
  what: 'web app',
  output: BUILD_MANIFEST,
  sources: ['web', 'domain', 'package-lock.json', 'vite.config.ts'],
  command: ['npm', 'run', '--silent', 'build'],
}

const WORKER: Build = {
  what: 'Worker',
  output: WORKER_BUNDLE,
  sources: ['worker', 'party', 'web', 'domain', 'package-lock.json', 'wrangler.toml'],
  command: ['npm', 'run', '--silent', 'build:worker'],
}

/**
 * Builds what has a source newer than its last build.
 *
 * @returns what it built
 * @throws when a build fails, with what it printed
 */
export const buildStale = (): string[] => [WEB, WORKER].filter(isStale).map(run)

function run({ what, command: [name, ...args] }: Build): string {
  const build = spawnSync(name, args, { encoding: 'utf8' })
  if (build.error) throw build.error
  if (build.status !== 0) {
    throw new Error(`the ${what} does not build:\n${build.stdout}${build.stderr}`)
  }
  return what
}

function isStale({ output, sources }: Build): boolean {
  const builtAt = statSync(output, { throwIfNoEntry: false })?.mtimeMs
  return builtAt === undefined || sources.some((source) => newest(source) > builtAt)
}

function newest(path: string): number {
  const here = statSync(path)
  if (!here.isDirectory()) return here.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
