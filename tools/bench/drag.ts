import type { Page } from 'playwright-core'
import { ASKED_FOR_MAP, launchWholeBrowser } from '../check/launch.ts'

const SECONDS = 5

/** Drags the start in circles around itself for some seconds, and counts frames and redraws of the circle. */
export async function benchDrag(url: string): Promise<void> {
  const browser = await launchWholeBrowser()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await page.addInitScript(ASKED_FOR_MAP)
  await page.goto(url)
  await page.waitForSelector('.circle-legend')
  await page.waitForLoadState('networkidle')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.evaluate(COUNT_FRAMES)
  const drawsBefore = await ringDraws(page)
  const started = performance.now()
  await drag(page)
  const seconds = (performance.now() - started) / 1000
  const frames = await page.evaluate<number>('globalThis.yikeFrames')
  const draws = (await ringDraws(page)) - drawsBefore
  console.log(`frames ${(frames / seconds).toFixed(1)} a second`)
  console.log(`circle redrawn ${(draws / seconds).toFixed(1)} times a second, target 50`)
  console.log(`requests meanwhile: ${requests.length} ${requests.join(' ')}`.trimEnd())
  await browser.close()
}

/** The button is really held; the moves come from inside the page, as steadily as a mouse's at 125 Hz. */
async function drag(page: Page): Promise<void> {
  const box = await page.locator('.start-marker').boundingBox()
  if (!box) throw new Error('the start is not on the map')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(`(${moves})(${x}, ${y}, ${SECONDS * 1000})`)
  await page.mouse.up()
}

/** Runs in the page, whose globals the tools do not know. */
const moves = `(x, y, forMs) => new Promise((done) => {
  const marker = document.querySelector('.start-marker')
  const type = 'onpointerrawupdate' in window ? 'pointerrawupdate' : 'pointermove'
  const began = performance.now()
  const timer = setInterval(() => {
    const sinceMs = performance.now() - began
    const turn = sinceMs / 400
    marker.dispatchEvent(new PointerEvent(type, {
      bubbles: true,
      clientX: x + 150 * Math.sin(turn),
      clientY: y + 150 * (1 - Math.cos(turn)),
    }))
    if (sinceMs < forMs) return
    clearInterval(timer)
    done()
  }, 8)
})`

const COUNT_FRAMES = `
  const count = () => {
    globalThis.yikeFrames = (globalThis.yikeFrames ?? 0) + 1
    requestAnimationFrame(count)
  }
  requestAnimationFrame(count)`

const ringDraws = async (page: Page): Promise<number> =>
  Number(await page.locator('[data-ring-draws]').getAttribute('data-ring-draws'))
