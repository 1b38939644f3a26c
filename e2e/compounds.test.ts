import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { KEEPS_PAGES, overflow, useBrowser, violations } from './browser.ts'
import { read, visitAs } from './cast.ts'

const browser = useBrowser(KEEPS_PAGES)

interface Compound {
  readonly id: string
  readonly name: string
  readonly ring: readonly (readonly [number, number])[]
}

interface Told extends Compound {
  readonly facts: readonly Record<'kind' | 'how' | 'state' | 'hours', string | null>[]
}

/** A gate that is open at whatever hour the journey is made. */
const letsInAlways = ({ kind, how, state, hours }: Told['facts'][number]): boolean =>
  kind === 'entry' && how !== 'shut' && state !== 'broken' && (hours ?? '24/7') === '24/7'

let quiet: Compound
let told: readonly Compound[]

beforeAll(async () => {
  const { request } = (await browser.arrive()).context
  const { compounds } = await read(request, '/api/communities/liuwan/compounds')
  const all = await read(request, '/api/communities/liuwan/difficulties')
  told = (all.compounds as Told[]).filter(({ facts }) => facts.some(letsInAlways))
  const silent = (compounds as Compound[]).find(({ id }) =>
    (all.compounds as Told[]).every((each) => id !== `liuwan/${each.id}`),
  )
  if (!silent) throw new Error('something is told of every compound')
  quiet = { ...silent, id: silent.id.replace('liuwan/', '') }
})

/** At a corner of a compound. */
const standingAt = ({ ring }: Compound): BrowserContextOptions => {
  const [longitude = 0, latitude = 0] = ring[0] ?? []
  return { permissions: ['geolocation'], geolocation: { longitude, latitude, accuracy: 10 } }
}

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

it('a rider writes down a gate; who is there says that it has changed, and takes it back', async () => {
  const path = `/c/liuwan/compounds/${quiet.id}`
  const { page, complaints } = await visitAs(browser, 'rider', path, standingAt(quiet))
  await page.getByText('还没有人写哪个门能进。').waitFor()
  await press(page, '写一个门')
  await press(page, /^地图上的门 · /)
  await page.getByText('地图上选好了').waitFor()
  await press(page, '只能走进去')
  await press(page, '每天')
  await press(page, '写好了')
  const gate = page.locator('[data-kind="entry"] .told')
  await gate.getByText('只能走进去 · 6:00–23:00').waitFor()
  expect(await gate.getAttribute('data-look')).toBe('fresh')
  expect(await overflow(page)).toBe(0)
  expect(await violations(page)).toEqual([])
  expect(complaints).toEqual([])

  const other = await visitAs(browser, 'volunteer', path, standingAt(quiet))
  const seen = other.page.locator('[data-kind="entry"] .told')
  await press(other.page, /：变了$/)
  await seen.getByText('有人说法不一样').waitFor()
  await other.page.getByRole('button', { name: /^撤回/ }).click()
  await other.page.getByText('撤回了。').waitFor()
  await expect.poll(() => seen.getAttribute('data-look')).toBe('fresh')
})

it('the last 200 metres are told by the gate that lets riders in now, also without a network', async () => {
  const [first, second] = told
  if (!first || !second) throw new Error('of too few compounds something is told')
  const { page, context, complaints } = await visitAs(browser, 'rider', '/c/liuwan/rider')
  const goTo = async ({ name }: Compound) => {
    await press(page, '找小区')
    await page.getByLabel('找小区', { exact: true }).fill(name)
    await press(page, name)
    await page.getByText(`最后 200 米 · ${name}`).waitFor()
  }
  await goTo(first)
  await expect.poll(() => page.locator('.last-legs li').count()).toBeGreaterThan(0)
  expect(await page.locator('.last-gate h3').textContent()).toMatch(/门$/)
  expect(await violations(page, { within: '.last' })).toEqual([])
  expect(await overflow(page)).toBe(0)
  expect(complaints).toEqual([])

  await press(page, '不去了')
  await context.setOffline(true)
  await goTo(second)
  await expect.poll(() => page.locator('.last-legs li').count()).toBeGreaterThan(0)
})
