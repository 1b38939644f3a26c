import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Without windows of its own: the journeys take two thirds of the time in it. */
const QUICK = 'chromium-headless-shell'

/** What people have: what is measured is measured in it. */
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The one in which to measure: a whole browser where there is one. */
export const findWholeBrowser = (): string => named() ?? onPath(WHOLE) ?? findBrowser()

/**
 * A Chromium for the journeys: the one named by YIKE_BROWSER, one on the PATH, or one installed now.
 *
 * @throws with what to do when none can be had
 */
export function findBrowser(): string {
  const found = named() ?? onPath() ?? installed()
  if (!found) {
    throw new Error(
      'no browser for the journeys: install Chromium ' +
        '(Debian: apt-get install chromium-headless-shell fonts-noto-cjk) ' +
        'or set YIKE_BROWSER to the path of one',
    )
  }
  return found
}

function named(): string | undefined {
  const path = process.env.YIKE_BROWSER
  if (path && !existsSync(path)) throw new Error(`YIKE_BROWSER names ${path}, which is not there`)
  return path
}

function onPath(names = [QUICK, ...WHOLE]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}

function installed(): string | undefined {
  process.stderr.write('no browser found: installing one\n')
  return existsSync('/etc/debian_version') && process.getuid?.() === 0
    ? fromDebian()
    : fromPlaywright()
}

function fromDebian(): string | undefined {
  run('apt-get', ['update', '-qq'])
  for (const name of [QUICK, 'chromium']) {
    if (!onPath()) run('apt-get', ['install', '-y', '-qq', name, 'fonts-noto-cjk'])
  }
  return onPath()
}

function fromPlaywright(): string | undefined {
  const playwright = 'node_modules/playwright-core/cli.js'
  run(process.execPath, [playwright, 'install', 'chromium'])
  const where = spawnSync(process.execPath, [
    '--input-type=module',
    '--eval',
    'import { chromium } from "playwright-core"; console.log(chromium.executablePath())',
  ])
  const path = where.stdout.toString().trim()
  return existsSync(path) ? path : undefined
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
