import type { D1Database } from '@cloudflare/workers-types'
import type { Page } from 'playwright-core'
import { CATEGORY_IDS } from '../../domain/issues/category.ts'
import { type IssueState, phaseOf } from '../../domain/issues/state.ts'
import { diceFrom } from '../../domain/kit/dice.ts'
import type { Bounds } from '../../domain/kit/geo.ts'
import { launchWholeBrowser } from '../check/launch.ts'
import { seedCrowd } from './crowd.ts'
import { quantile } from './figures.ts'
import { openTown } from './town.ts'

const ISSUES = 2000
const SECONDS = 10
const TARGET = 50

/**
 * Pans and zooms the issue desk's map of a town of its own, and counts frames: with no report on it, which
 * is what this machine makes of the base map, and with 2,000 open ones.
 */
export async function benchDesk(say: (line: string) => void): Promise<void> {
  const town = await openTown(async ({ db }, secret) => {
    const [by] = await seedCrowd(db, secret, { communityId: 1, count: 1, role: 'resident' })
    await settleIssues(db, by.id)
  })
  const browser = await launchWholeBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.request.post(`${town.url}/api/demo/become`, {
      headers: { origin: town.url, 'idempotency-key': crypto.randomUUID() },
      data: { role: 'coordinator' },
    })
    const page = await context.newPage()
    await page.addInitScript(WATCH_DRAWING)
    say(`an empty page ${rateOf(await framesOf(page, REST))}`)
    await page.route(POINTS, (route) => route.fulfill({ json: { points: [], more: false } }))
    console.log(`without reports ${tableOf(await moved(page, town.url))}`)
    await page.unroute(POINTS)
    const points = page.waitForResponse(POINTS)
    const frames = await moved(page, town.url)
    const told = (await (await points).json()) as { points: readonly object[] }
    console.log(`with ${told.points.length} reports ${tableOf(frames)}`)
  } finally {
    await browser.close()
    await town.close()
  }
}

const POINTS = /\/issues\/points$/

/** The frames while the desk's map is panned and zoomed. */
async function moved(page: Page, url: string): Promise<readonly Frame[]> {
  await page.goto(`${url}/c/liuwan/desk?queue=issues`)
  await page.waitForSelector('.desk-map[data-state=ready]')
  // Tiles come and marks fade in.
  await page.waitForTimeout(4000)
  return framesOf(page, `() => (${MOVE})(${SECONDS * 1000})`)
}

const STATES: readonly IssueState[] = ['triaged', 'assigned', 'planned', 'reopened']

/** Puts open issues all over the community, as if each had been reported and looked through. */
async function settleIssues(db: D1Database, reportedBy: string): Promise<void> {
  const here = 'select west, south, east, north from community where id = 1'
  const bounds = (await db.prepare(here).raw<[number, number, number, number]>())[0] as Bounds
  const random = diceFrom(12)
  const rows = Array.from({ length: ISSUES }, (_, i) => issueAt(bounds, random, i))
  const begun = Date.now()
  const values = [JSON.stringify(rows), reportedBy, begun]
  await db.batch([
    db
      .prepare(
        `insert into issue (id, no, community_id, category, lng, lat, reported_by, reported_at, state,
           phase, level, due_at, published_at)
         select value ->> 'id', (select coalesce(max(no), 0) from issue) + 1 + key, 1,
           value ->> 'category', value ->> 'lng', value ->> 'lat', ?2, ?3 - 1000, value ->> 'state',
           value ->> 'phase', 'community', ?3 + (value ->> 'dueInMs'), ?3
         from json_each(?1)`,
      )
      .bind(...values),
    db
      .prepare(
        `insert into issue_step (issue_id, seq, kind, state, at, by)
         select value ->> 'id', 1, 'report', 'reported', ?3 - 1000, ?2 from json_each(?1)`,
      )
      .bind(...values),
  ])
}

const HOUR_MS = 3_600_000

function issueAt([west, south, east, north]: Bounds, random: () => number, i: number) {
  const state = STATES[i % STATES.length]
  return {
    id: `bench-${i}`,
    category: CATEGORY_IDS[i % CATEGORY_IDS.length],
    lng: west + random() * (east - west),
    lat: south + random() * (north - south),
    state,
    phase: phaseOf(state),
    dueInMs: Math.round((random() * 24 - 4) * HOUR_MS),
  }
}

/** A frame of the page: when it began, ms, and whether the map was drawn since the one before. */
type Frame = readonly [at: number, drew: boolean]

/** The frames while something goes on in the page. */
const framesOf = (page: Page, what: string): Promise<readonly Frame[]> =>
  page.evaluate(`(async () => {
    const frames = []
    let goesOn = true
    const record = (at) => {
      frames.push([at, globalThis.yikeDrew === true])
      globalThis.yikeDrew = false
      if (goesOn) requestAnimationFrame(record)
    }
    requestAnimationFrame(record)
    await (${what})()
    goesOn = false
    return frames
  })()`)

/** Runs in the page before anything else: a map that is not drawn anew has fifty frames a second too. */
const WATCH_DRAWING = `
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name]
    WebGL2RenderingContext.prototype[name] = function (...how) {
      globalThis.yikeDrew = true
      return draw.apply(this, how)
    }
  }`

const REST = '() => new Promise((done) => setTimeout(done, 3000))'

/**
 * Runs in the page: the pointer drags the map around in a circle, then the wheel goes in or out, and so
 * on, as steadily as a mouse at 125 Hz.
 */
const MOVE = `(forMs) => new Promise((done) => {
  const canvas = document.querySelector('.desk-map canvas')
  const { left, top, width, height } = canvas.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  const point = (type, dx, dy, more) =>
    canvas.dispatchEvent(new MouseEvent(type, {
      bubbles: true, cancelable: true, view: window, clientX: x + dx, clientY: y + dy, ...more,
    }))
  const [PAN_MS, TURN_MS] = [1500, 2500]
  let isHeld = false
  const began = performance.now()
  const timer = setInterval(() => {
    const sinceMs = performance.now() - began
    const inTurnMs = sinceMs % TURN_MS
    const pans = inTurnMs < PAN_MS && sinceMs < forMs
    if (pans !== isHeld) {
      isHeld = pans
      point(pans ? 'mousedown' : 'mouseup', 0, 0, { button: 0, buttons: pans ? 1 : 0 })
    }
    if (sinceMs >= forMs) {
      clearInterval(timer)
      done()
    } else if (pans) {
      const turn = (2 * Math.PI * inTurnMs) / PAN_MS
      point('mousemove', 220 * Math.sin(turn), 220 * (1 - Math.cos(turn)), { buttons: 1 })
    } else {
      const goesIn = Math.floor(sinceMs / TURN_MS) % 2 === 0
      canvas.dispatchEvent(new WheelEvent('wheel', {
        bubbles: true, cancelable: true, clientX: x, clientY: y, deltaY: goesIn ? -3 : 3,
      }))
    }
  }, 8)
})`

const rateOf = (frames: readonly Frame[]): string => {
  const seconds = (frames[frames.length - 1][0] - frames[0][0]) / 1000
  const rate = (n: number) => (n / seconds).toFixed(1)
  const drawn = frames.filter(([, drew]) => drew).length
  return `${rate(frames.length - 1)} frames a second, ${rate(drawn)} with the map drawn anew`
}

function tableOf(frames: readonly Frame[]): string {
  const [[first]] = frames
  const gaps = frames.slice(1).map(([at], i) => at - frames[i][0])
  const perSecond = Array.from(
    { length: SECONDS - 1 },
    (_, s) => frames.filter(([at]) => Math.floor((at - first) / 1000) === s).length,
  )
  const whole = (1000 * gaps.length) / (frames[frames.length - 1][0] - first)
  return (
    `${rateOf(frames)} ${whole >= TARGET ? '✓' : '✗'}, ${Math.min(...perSecond)} in the worst, ` +
    `target ${TARGET}; longest gap ${Math.max(...gaps).toFixed(0)} ms, p99 ${quantile(gaps, 0.99).toFixed(0)} ms`
  )
}
