import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { at, DESKTOP, KEEPS_PAGES, PHONE, useBrowser } from './browser.ts'
import { visitAs } from './cast.ts'
import { photoWithPlace } from './photo.ts'

const street = useBrowser(KEEPS_PAGES)
const office = useBrowser()

/** A few steps from the centre of the demonstration's quarter. */
const HERE = { longitude: 104.4979, latitude: 38.1974, accuracy: 8 }

it('a broken light: photographed offline, given out, fixed by who holds the link, looked at, told to all, and reopened', async () => {
  const no = await reportOffline()
  const link = await triageAndAssign(no)
  await fixByLink(link, no)
  await verify(no)

  const neighbour = await visitAs(street, 'resident', `/i/${no}`)
  const guest = await office.visit(`/i/${no}`, DESKTOP)
  const story = (await guest.page.locator('#content').textContent()) as string
  const chapters = ['有人上报', '社区受理了', '社区派给', '接下了', '说修好了', '到场看过，修好了']
  const places = chapters.map((chapter) => story.indexOf(chapter))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(story).toMatch(/用了 .*按时/)
  expect(story).not.toMatch(/小李|赵叔|周书记/)
  await expect.poll(() => loadedPictures(guest.page)).toBeGreaterThanOrEqual(3)
  await guest.page.goto(at('/c/liuwan/issues'))
  expect(await guest.page.locator('#content').textContent()).toMatch(/24 小时/)
  await guest.page.goto(at(`/i/${no}`))

  await neighbour.page.getByRole('button', { name: '没修好' }).click()
  await neighbour.page.getByRole('button', { name: '又坏了' }).click()
  await expect
    .poll(() => neighbour.page.locator('.story-said').textContent())
    .toBe('重新打开了，计时接着走')
  // The open page of somebody else hears of it by itself.
  await expect
    .poll(() => guest.page.locator('#content').textContent())
    .toContain('说还没好：又坏了，重新处理')
})

/** A rider takes a picture where there is no network; it goes by itself when there is. */
async function reportOffline(): Promise<number> {
  const { page, context } = await visitAs(street, 'rider', '/c/liuwan/report', {
    ...PHONE,
    geolocation: HERE,
    permissions: ['geolocation'],
  })
  await context.setOffline(true)
  await page
    .locator('.report-inputs input[type=file]')
    .first()
    .setInputFiles(await photoWithPlace(page))
  await page.getByText('就在您身边').waitFor()
  await page.locator('.report-category', { hasText: '路灯' }).click()
  await page.getByRole('button', { name: '发出去' }).click()
  await page.getByRole('heading', { name: '存好了，有网自己发' }).waitFor()
  await page.getByText('待发送 1').first().waitFor()
  await context.setOffline(false)
  const received = page.getByRole('heading', { name: /已收到，编号 \d+/ })
  await received.waitFor({ timeout: 40_000 })
  return Number(/\d+/.exec((await received.textContent()) as string))
}

/** The desk, by keys alone; the link by which whoever got it acts. */
async function triageAndAssign(no: number): Promise<string> {
  const { page } = await visitAs(office, 'coordinator', '/c/liuwan/desk?queue=issues', DESKTOP)
  const row = page.locator(`.queue-row[data-no="${no}"] .queue-line`)
  await row.focus()
  await page.keyboard.press('t')
  await page.getByText(`${no} 号受理了`).waitFor()
  await page.goto(at(`/c/liuwan/desk?queue=issues&issue=${no}`))
  await page.waitForSelector('html[data-ready]')
  await row.focus()
  await page.keyboard.press('a')
  await page.keyboard.press('1')
  await page.getByText(`${no} 号派给了`).waitFor()
  await row.focus()
  await page.keyboard.press('l')
  return page.locator('.desk-link input').inputValue()
}

/** A property company without an account, on a phone. */
async function fixByLink(link: string, no: number): Promise<void> {
  const { page } = await street.visit(link)
  expect(page.url()).toMatch(/\/respond\?link=\w+$/)
  await page.getByRole('button', { name: /^接单/ }).click()
  await page.getByText('你们接单了').waitFor()
  await page.getByRole('button', { name: /^定日子/ }).click()
  await page.getByRole('button', { name: '明天' }).click()
  await page.getByText('日子定好了').waitFor()
  await page.getByRole('button', { name: /^修好了/ }).click()
  await page.locator('.respond-panel input[type=file]').setInputFiles(await photoWithPlace(page))
  await page.getByRole('button', { name: '发出去' }).click()
  await page.getByText(`已收到，编号 ${no}。社区会请人来看。`).waitFor()
  await page.goto(at(link))
  await page.getByText('这个链接已经用完了').first().waitFor()
}

/** Somebody else who passes by looks, and takes a picture. */
async function verify(no: number): Promise<void> {
  const { page } = await visitAs(street, 'volunteer', `/i/${no}`)
  await page.getByRole('button', { name: '我去看过，修好了' }).click()
  await page.locator('.verify-panel input[type=file]').setInputFiles(await photoWithPlace(page))
  await page.getByRole('button', { name: '发出去' }).click()
  await expect.poll(() => page.locator('.story-said').textContent()).toBe('收到，谢谢您去看')
}

const loadedPictures = (page: Page): Promise<number> =>
  page
    .locator('#content img')
    .evaluateAll((all) => all.filter((each) => (each as HTMLImageElement).naturalWidth > 0).length)
