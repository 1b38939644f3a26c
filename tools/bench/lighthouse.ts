import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findWholeBrowser } from '../check/browser.ts'
import { installed } from './install.ts'

const run = promisify(execFile)

const LIGHTHOUSE = {
  name: 'lighthouse',
  version: '13.5.0',
  folder: 'lighthouse',
  megabytes: 150,
}

/** What is wanted of each page, of 100. */
const TARGETS = { performance: 90, accessibility: 100, 'best-practices': 95 }

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number; readonly auditRefs: readonly { readonly id: string }[] }
    >
  >
  readonly audits: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly title: string; readonly displayValue?: string }
    >
  >
}

/** What Lighthouse says of a page as a phone of the middle class loads it, and what it would have better. */
export async function benchLighthouse(url: string, say: (line: string) => void): Promise<void> {
  const { path } = await installed(LIGHTHOUSE, say)
  const { stdout } = await run(
    process.execPath,
    [
      join(path, 'cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${Object.keys(TARGETS).join(',')}`,
      '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --disable-background-networking',
    ],
    { env: { ...process.env, CHROME_PATH: findWholeBrowser() }, maxBuffer: 64 * 2 ** 20 },
  )
  const { categories, audits } = JSON.parse(stdout) as Report
  for (const [name, target] of Object.entries(TARGETS)) {
    const { score = 0, auditRefs = [] } = categories[name] ?? {}
    console.log(`${name} ${Math.round(100 * score)}, target ${target}`)
    for (const { id } of auditRefs) {
      const { score: each = null, title = id, displayValue = '' } = audits[id] ?? {}
      if (each !== null && each < 0.9) console.log(`  ${title} ${displayValue}`)
    }
  }
}
