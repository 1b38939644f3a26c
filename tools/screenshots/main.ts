import { mkdirSync, statSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { ASKED_FOR_MAP, launchBrowser } from '../check/launch.ts'

const FOLDER = 'docs/screenshots'
const MOST_BYTES = 300_000

/** What the README shows: name, path of the page, window, and theme. */
const SHOTS = [
  { name: 'circle', path: '/c/liuwan', width: 1440, height: 900, theme: 'light' },
] as const

const url = process.argv[2] ?? 'http://127.0.0.1:8787'
mkdirSync(FOLDER, { recursive: true })
const browser = await launchBrowser()
try {
  for (const shot of SHOTS) await take(shot)
} finally {
  await browser.close()
}

async function take(shot: (typeof SHOTS)[number]): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.theme,
    locale: 'zh-CN',
  })
  await page.addInitScript(ASKED_FOR_MAP)
  await page.goto(url + shot.path)
  await mapDrawn(page)
  const path = `${FOLDER}/${shot.name}.jpg`
  await page.screenshot({ path, type: 'jpeg', quality: 82 })
  await page.close()
  const bytes = statSync(path).size
  if (bytes > MOST_BYTES) throw new Error(`${path} has ${bytes} bytes, at most ${MOST_BYTES}`)
}

/** The map and its circle are there, and the network has been quiet since. */
async function mapDrawn(page: Page): Promise<void> {
  await page.waitForSelector('[data-ring-draws]:not([data-ring-draws="0"])', { timeout: 30_000 })
  await page.waitForLoadState('networkidle')
}
