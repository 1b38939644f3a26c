import type { CDPSession, Page, WebSocketRoute } from 'playwright-core'
import { diceFrom } from '../../domain/kit/dice.ts'
import type { Bounds } from '../../domain/kit/geo.ts'
import { writeTick } from '../../domain/live/ticks.ts'
import { WIRE_VERSION } from '../../domain/live/wire.ts'
import { launchWholeBrowser } from '../check/launch.ts'
import { quantile } from './figures.ts'
import { type Movers, moversIn } from './movers.ts'

const MOVERS = 200
const SECONDS = 20
const EMPTY_SECONDS = 3
const TICK_MS = 250
/** As long a day as a bench has: what is left behind by each tick would show. */
const SIMULATED_MINUTES = 10
const TICKS_AT_ONCE = 8

/**
 * Opens a wall on a running demo, plays its room with 200 people on the move, and counts frames, in
 * the worst second too, and updates of the coverage; then ten minutes of ticks as fast as they are
 * read, and what they leave in memory.
 */
export async function benchCrew(url: string): Promise<void> {
  const { origin, pathname } = new URL(url)
  const slug = pathname.split('/')[2]
  const browser = await launchWholeBrowser()
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  await context.request.post(`${origin}/api/demo/become`, {
    headers: { origin, 'idempotency-key': crypto.randomUUID() },
    data: { role: 'coordinator' },
  })
  const community = await context.request.get(`${origin}/api/communities/${slug}`)
  const { bounds } = (await community.json()) as { bounds: Bounds }
  const page = await context.newPage()
  await countEmptyFrames(page)
  const room = await playRoom(page, bounds)
  await page.goto(`${url}/wall`)
  await page.waitForSelector('[data-bands]', { state: 'attached' })
  await page.waitForTimeout(3000)
  await countFrames(page)
  room.stop()
  await countLeftovers(page, await context.newCDPSession(page), room)
  await browser.close()
}

interface Room {
  /** the next tick, at once */
  tick(): void
  stop(): void
}

/** A room that welcomes whoever comes, and tells of a quarter of the movers four times a second. */
async function playRoom(page: Page, bounds: Bounds): Promise<Room> {
  const movers = moversIn(MOVERS, diceFrom(7))
  let socket: WebSocketRoute | null = null
  let tick = 0
  const tell = () => {
    tick++
    socket?.send(frame(movers, tick))
  }
  await page.routeWebSocket(/\/live\//, (opened) => {
    opened.onMessage(() => {
      if (socket) return
      socket = opened
      opened.send(JSON.stringify(welcome(bounds)))
      opened.send(JSON.stringify({ t: 'figures', onDuty: MOVERS, watching: 1 }))
    })
  })
  const timer = setInterval(tell, TICK_MS)
  return { tick: tell, stop: () => clearInterval(timer) }
}

const welcome = (bounds: Bounds) => ({
  t: 'welcome',
  v: WIRE_VERSION,
  now: Date.now(),
  seq: 0,
  hears: 'volunteers',
  sees: 'dots',
  bounds,
})

const frame = (movers: Movers, tick: number): Buffer =>
  Buffer.from(writeTick({ tick, whole: tick === 1, spots: movers.step(tick), left: [] }))

/** What this machine draws of nothing, now: a busy one has no fifty frames for anybody. */
async function countEmptyFrames(page: Page): Promise<void> {
  await page.evaluate(RECORD_FRAMES)
  await page.waitForTimeout(EMPTY_SECONDS * 1000)
  const times = await page.evaluate<number[]>('globalThis.yikeFrames')
  console.log(`an empty page ${(times.length / EMPTY_SECONDS).toFixed(1)} frames a second`)
}

async function countFrames(page: Page): Promise<void> {
  await page.evaluate(RECORD_FRAMES)
  const before = await drawn(page)
  await page.waitForTimeout(SECONDS * 1000)
  const after = await drawn(page)
  const times = await page.evaluate<number[]>('globalThis.yikeFrames')
  const gaps = times.slice(1).map((at, i) => at - times[i])
  const [first] = times
  const perSecond = Array.from(
    { length: SECONDS - 1 },
    (_, s) => times.filter((at) => Math.floor((at - first) / 1000) === s).length,
  )
  const rate = (n: number) => (n / SECONDS).toFixed(1)
  console.log(`${MOVERS} on duty, ${SECONDS} s at 1920 × 1080`)
  console.log(
    `frames ${rate(times.length)} a second, ${Math.min(...perSecond)} in the worst, target 50`,
  )
  console.log(
    `longest gap ${Math.max(...gaps).toFixed(0)} ms, p99 ${quantile(gaps, 0.99).toFixed(0)} ms`,
  )
  console.log(`marks drawn ${rate(after.marks - before.marks)} times a second`)
  console.log(
    `coverage ${rate(after.bands - before.bands)} times a second, ${after.bandsMs.toFixed(1)} ms there and back`,
  )
}

async function countLeftovers(page: Page, session: CDPSession, room: Room): Promise<void> {
  const before = await heapMb(session)
  const ticks = (SIMULATED_MINUTES * 60_000) / TICK_MS
  for (let told = 0; told < ticks; told += TICKS_AT_ONCE) {
    for (let i = 0; i < TICKS_AT_ONCE; i++) room.tick()
    await page.waitForTimeout(TICK_MS / TICKS_AT_ONCE)
  }
  await page.waitForTimeout(2000)
  const after = await heapMb(session)
  console.log(
    `heap ${before.toFixed(2)} MB, after the ${ticks} ticks of ${SIMULATED_MINUTES} minutes ${after.toFixed(2)} MB`,
  )
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6
}

async function drawn(page: Page): Promise<{ marks: number; bands: number; bandsMs: number }> {
  const told = await page.locator('.mark-canvas').evaluate((element) => {
    const { markDraws, bands, bandsMs } = (element as unknown as { dataset: DOMStringMap }).dataset
    return [markDraws, bands, bandsMs].map(Number)
  })
  return { marks: told[0], bands: told[1], bandsMs: told[2] }
}

type DOMStringMap = Record<string, string | undefined>

const RECORD_FRAMES = `
  globalThis.yikeFrames = []
  const record = (at) => {
    globalThis.yikeFrames.push(at)
    requestAnimationFrame(record)
  }
  requestAnimationFrame(record)`
