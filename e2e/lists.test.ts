import { expect, it } from 'vitest'
import { overflow, useBrowser, violations } from './browser.ts'
import { read, visitAs } from './cast.ts'

const browser = useBrowser()

const PATH = '/c/liuwan/desk/lists'

/** Text in GBK, which the platform reads and does not write. */
const codes = new Map<string, readonly number[]>()
const gbk = new TextDecoder('gbk')
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++)
    if (trail !== 0x7f) codes.set(gbk.decode(new Uint8Array([lead, trail])), [lead, trail])

const inGbk = (text: string) =>
  Buffer.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]))

const csv = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })

it('an office’s list in GBK is shown row by row, put in force, and taken back as a whole', async () => {
  const { page, complaints } = await visitAs(browser, 'coordinator', PATH)
  const { request } = page.context()
  const { center } = await read(request, '/api/communities/liuwan')
  const { features } = await read(request, '/api/communities/liuwan/places?kind=pharmacy&limit=1')
  const { name, phone } = features[0].properties
  const rows = [
    '单位名称,类型,经度,纬度,电话,备注',
    `${name},药店,${features[0].geometry.coordinates},5550 7777,好`,
    `名单亭,公厕,${center},,新`,
    `远处亭,公厕,1,1,,`,
  ]
  await page.setInputFiles('input[name="list"]', csv('list.csv', inGbk(rows.join('\r\n'))))
  await expect.poll(() => page.locator('select[name="encoding"]').inputValue()).toBe('gbk')
  const held = (i: number) => page.locator(`select[name="column-${i}"]`).inputValue()
  expect([await held(0), await held(1), await held(2), await held(5)]).toEqual([
    ...['name', 'kind', 'lng', ''],
  ])
  const press = (words: string | RegExp) =>
    page.getByRole('button', { name: words }).first().click()
  await press('看看会怎样')
  await page.getByText('请选位置用的坐标').waitFor()
  await page.getByLabel('WGS-84').check()
  await press('看看会怎样')
  await page.locator('#trial').waitFor()
  expect(await page.locator('#trial .lists-counts').textContent()).toMatch(
    /新增 *1改动 *1不收 *1不变 *0/,
  )
  await press(/不收/)
  await page.getByText('不在本社区').waitFor()
  await press(/改动/)
  await page.locator('ins', { hasText: '5550 7777' }).waitFor()
  expect(await overflow(page)).toBe(0)
  expect(await violations(page)).toEqual([])
  const found = async () => {
    const path = '/api/communities/liuwan/search?q='
    const told = await read(request, path + encodeURIComponent('名单亭'))
    return told.features.filter(({ properties }: { properties: { name: string } }) => properties.name === '名单亭').length // biome-ignore format: one line
  }
  expect(await found()).toBe(0)
  await press(/写进去/)
  await page.getByText('写好了：新增 1 处，改动 1 处').waitFor()
  expect(await found()).toBe(1)
  await press('整份撤回')
  await page.getByRole('button', { name: '撤回', exact: true }).click()
  await page.getByText('撤回了：去掉 1 处，改回 1 处').waitFor()
  expect(await found()).toBe(0)
  const again = await read(request, '/api/communities/liuwan/places?kind=pharmacy&limit=1')
  expect(again.features[0].properties.phone).toBe(phone)
  expect(complaints).toEqual([])
})

it('a file that is no list says what it is, and what is exported comes back as it is', async () => {
  const { page } = await visitAs(browser, 'coordinator', `${PATH}?lang=en`)
  const choose = (buffer: Buffer) =>
    page.setInputFiles('input[name="list"]', csv('list.csv', buffer))
  const broken: readonly [Buffer, string][] = [
    [Buffer.from('<!DOCTYPE html><p>404'), 'This is a web page, not CSV'],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'This is an Excel workbook'],
    [Buffer.concat([inGbk('名称,电话\n药店,1\n'), Buffer.from('名称,2\n')]), 'two encodings'],
    [Buffer.from('名称,电话\n药店,1,2\n'), 'Row'],
  ]
  for (const [buffer, says] of broken) {
    await choose(buffer)
    await page.locator('.refusal', { hasText: says }).waitFor()
    expect(await page.locator('select[name="encoding"]').count()).toBe(0)
  }
  const exported = await page.context().request.get(new URL('/c/liuwan/desk/lists.csv', page.url()).href) // biome-ignore format: one line
  await choose(await exported.body())
  await page.getByLabel('WGS-84').check()
  await page.getByRole('button', { name: 'See what it would do' }).click()
  await page.getByText('There is nothing to write').waitFor()
  expect(await page.locator('#trial .lists-counts').textContent()).toMatch(/New *0Changed *0Not taken *0/) // biome-ignore format: one line
})
