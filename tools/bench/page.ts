import type { CDPSession, Page } from 'playwright-core'
import { launchWholeBrowser } from '../check/launch.ts'
import { quantile } from './figures.ts'

/** Lighthouse's “slow 4G” as DevTools applies it: 150 ms × 3.75 of latency, 90 % of 1.6 Mbit/s. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 * 0.9) / 8,
  uploadThroughput: (750e3 * 0.9) / 8,
}

const RUNS = 5

interface Load {
  readonly lcpMs: number
  readonly interactiveMs: number
  readonly bytesBefore: number
}

/**
 * Loads a page as a new visitor on a phone over slow 4G, several times: when its largest piece is
 * painted, when its list answers, and how many compressed bytes of script came before that.
 */
export async function benchPage(url: string): Promise<void> {
  const browser = await launchWholeBrowser()
  const loads: Load[] = []
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      isMobile: true,
      locale: 'zh-CN',
    })
    const page = await context.newPage()
    loads.push(await measure(page, await context.newCDPSession(page), url))
    await context.close()
  }
  await browser.close()
  print(
    'largest contentful paint',
    loads.map((load) => load.lcpMs),
    'ms',
  )
  print(
    'list interactive',
    loads.map((load) => load.interactiveMs),
    'ms',
  )
  print(
    'script before that',
    loads.map((load) => load.bytesBefore / 1000),
    'kB',
  )
}

async function measure(page: Page, session: CDPSession, url: string): Promise<Load> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  const scripts = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.set(requestId, 0)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength)
  })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForSelector('html[data-ready]')
  const bytesBefore = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
  const interactiveMs = await page.evaluate(() => performance.now())
  await page.waitForTimeout(1500)
  return { lcpMs: await page.evaluate(largestPaint), interactiveMs, bytesBefore }
}

/** Runs in the page. */
function largestPaint(): Promise<number> {
  return new Promise((tell) => {
    const observer = new PerformanceObserver((list) =>
      tell(list.getEntries().at(-1)?.startTime ?? Number.NaN),
    )
    // Node's types know only its own entries.
    observer.observe({ type: 'largest-contentful-paint' as 'measure', buffered: true })
  })
}

function print(name: string, values: number[], unit: string): void {
  const [median, worst] = [quantile(values, 0.5), quantile(values, 1)]
  console.log(
    `${name.padEnd(26)} p50 ${median.toFixed(0)} ${unit}, worst ${worst.toFixed(0)} ${unit}`,
  )
}
