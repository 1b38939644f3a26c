import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type axe from 'axe-core'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, inject } from 'vitest'
import { launchBrowser } from '../tools/check/launch.ts'
import type { House } from './setup.ts'

declare global {
  interface Window {
    /** what a page is looked at with, once it was brought there */
    readonly axe: typeof axe
  }
}

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
export const DESKTOP = { viewport: { width: 1440, height: 900 } }

/** Nobody looks at the pixels: a quarter of them is a quarter of the drawing. */
const NEWCOMER: BrowserContextOptions = {
  locale: 'zh-CN',
  serviceWorkers: 'block',
  deviceScaleFactor: 0.5,
  ...PHONE,
}

/** The instance under test. */
export const house = (): House => inject('houses')[Number(process.env.VITEST_POOL_ID) - 1] as House

/** The address of a path on the instance under test. */
export const at = (path: string) => new URL(path, house().url).href

/** Of visitors who go on without a network. */
export const KEEPS_PAGES: BrowserContextOptions = { serviceWorkers: 'allow' }

/** Nobody meets another's cookies or storage in it, and starting one takes a second. */
let ofAllFiles: Promise<Browser> | undefined

/**
 * Visitors for the tests of one file, in the browser that all files of a worker share. They keep no
 * pages unless `usual` says so: that is a fifth of the work of a first visit.
 */
export function useBrowser(usual: BrowserContextOptions = {}) {
  ofAllFiles ??= launchBrowser()
  return visitorsOf(ofAllFiles, usual)
}

/** Visitors in a browser that nobody else is in. */
export function useOwnBrowser(usual: BrowserContextOptions = {}) {
  const own = launchBrowser()
  const visitors = visitorsOf(own, usual)
  afterAll(async () => (await own).close())
  return visitors
}

function visitorsOf(browser: Promise<Browser>, usual: BrowserContextOptions) {
  const ofThisFile: BrowserContext[] = []
  const ofThisTest: BrowserContext[] = []
  const leave = (contexts: BrowserContext[]) =>
    Promise.all(contexts.splice(0).map((context) => context.close()))
  beforeEach(() => {
    ofThisFile.push(...ofThisTest.splice(0))
  })
  // Left open, each would go on drawing its map.
  afterEach(() => leave(ofThisTest))
  afterAll(() => leave(ofThisFile))
  return {
    /** A new visitor, who reads Chinese unless told otherwise, with the complaints their page collects. */
    async arrive(options: BrowserContextOptions = {}) {
      const context = await (await browser).newContext({ ...NEWCOMER, ...usual, ...options })
      ofThisTest.push(context)
      const page = await context.newPage()
      return { page, context, complaints: collectComplaints(page) }
    },
    /** A new visitor who opens `path`. */
    async visit(path: string, options: BrowserContextOptions = {}) {
      const visitor = await this.arrive(options)
      await visitor.page.goto(at(path))
      return visitor
    },
  }
}

/** The map is drawn and the kernel in the browser has answered once. */
export async function mapReady(page: Page): Promise<void> {
  // Without a graphics card the map waits to be asked for.
  const offered = page.locator('.map[data-state="waiting"] button')
  await offered.or(page.locator('.map[data-state="ready"]')).first().waitFor()
  if (await offered.isVisible()) await offered.click()
  await page.waitForSelector('.map[data-state="ready"]', { timeout: 30_000 })
  await page.waitForSelector('.circle-legend')
}

/** What the page's console and network complain of. */
function collectComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (line) => {
    if (line.type() === 'error' || /Content Security Policy/.test(line.text())) {
      complaints.push(line.text())
    }
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (answer) => {
    if (answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`)
  })
  return complaints
}

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Rules that see colours: what the others see is the same in both themes. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** What is looked at of a page, and the rules beyond those that axe has always in force. */
interface Look {
  readonly within?: string
  readonly besides?: readonly string[]
  readonly themes?: readonly ('light' | 'dark')[]
}

/** The accessibility violations of a page in both themes, each with the elements concerned. */
export async function violations(
  page: Page,
  { within = 'html', besides = [], themes = ['light', 'dark'] }: Look = {},
): Promise<string[]> {
  const found: string[] = []
  const rules = Object.fromEntries(besides.map((rule) => [rule, { enabled: true }]))
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  for (const colorScheme of themes) {
    // A colour on its way from one theme to the other is in neither.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const options: RunOptions = { resultTypes: ['violations'], rules }
    if (colorScheme === 'dark') options.runOnly = [...OF_COLOUR, ...besides]
    const { violations }: AxeResults = await page.evaluate(
      ([where, asked]) => window.axe.run(where, asked),
      [within, options] as const,
    )
    for (const { id, nodes } of violations) {
      const elements = nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
      found.push(`${colorScheme}: ${id}: ${elements.join(', ')}`)
    }
  }
  return found
}

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Doubles the text of a page, as browsers let people do. */
export const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
