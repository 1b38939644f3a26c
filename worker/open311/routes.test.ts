import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CategoryId } from '../../domain/issues/category.ts'
import { connect } from '../db/connect.ts'
import { issue, organisation } from '../issues/table.ts'
import { freshPicture, given, report, stepped } from '../issues/testing.ts'
import { allowance } from '../limits/table.ts'
import { call } from '../testing/call.ts'
import { sending, settleCast } from '../testing/cast.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'

const db = connect(env.DB)
const V2 = '/open311/v2'
const HERE = 'jurisdiction_id=guihuali'
const NASTY = `"'><script>alert(1)</script>&]]>`

type Request = Record<string, string | number | null>

let hotline = ''
let company = ''
let reported = 0

beforeAll(async () => {
  const here = await settle(env)
  await settleCast(env, here, await settle(env, { slug: 'liuwan' }))
  await db
    .insert(organisation)
    .values({ id: 'company', communityId: here.id, name: '柳湾物业', nameEn: 'Liuwan', addedAt: 0 })
  hotline = await keyFor('12345 热线', null)
  company = await keyFor('柳湾物业', 'company')
})

// Each test has the limits of a day of its own.
beforeEach(() => db.delete(allowance))

async function keyFor(label: string, org: string | null): Promise<string> {
  const path = '/api/communities/guihuali/api-keys'
  const making = call(path, sending('admin', { label, organisation: org }))
  return (await given<{ api_key: string }>(making)).api_key
}

/** Reports something and has it looked through; gives its number. */
async function published(text: string | null = null, category: CategoryId = 'light') {
  const { issue_no } = await report({ category, text }, { where: at(5 + 3 * ++reported, 5) })
  await stepped('coordinator', issue_no, 'triage', {})
  return issue_no
}

const assigned = (no: number) => stepped('coordinator', no, 'assign', { organisation: 'company' })

const read = (path: string) => call(`${V2}/${path}`)

async function list(query = ''): Promise<Request[]> {
  const answer = await read(`requests.json?${HERE}${query}`)
  expect(answer.status, query).toBe(200)
  return answer.json()
}

const numbers = async (query = '') =>
  (await list(query)).map(({ service_request_id }) => Number(service_request_id))

const post = (
  path: string,
  fields: Record<string, string>,
  { once, type = 'application/x-www-form-urlencoded' }: { once?: string; type?: string } = {},
) =>
  call(`${V2}/${path}`, {
    method: 'POST',
    headers: { 'content-type': type, ...(once ? { 'idempotency-key': once } : {}) },
    body: new URLSearchParams(fields).toString(),
  })

/** The specification's example of a POST, here. */
const example = (more: Record<string, string> = {}) => ({
  api_key: hotline,
  jurisdiction_id: 'guihuali',
  service_code: 'light',
  lat: String(at(5, 5)[1]),
  long: String(at(5, 5)[0]),
  address_string: '1234 5th street',
  email: 'smit333@sfgov.edu',
  device_id: 'tt222111',
  first_name: 'john',
  last_name: 'smith',
  phone: '111111111',
  description: 'A large sinkhole is destroying the street',
  media_url: 'http://farm3.static.flickr.com/2002/2212426634_5ed477a060.jpg',
  'attribute[WHISPAWN]': '123456',
  ...more,
})

const why = async (answer: Response | Promise<Response>) => {
  const said = await answer
  const [{ code, description }] = await said.json<{ code: number; description: string }[]>()
  expect(code).toBe(said.status)
  return `${code} ${description}`
}

describe('what clients compare as a whole', () => {
  it.each([
    ['discovery', ''],
    ['services', HERE],
    ['services/light', HERE],
    ['requests', HERE],
    ['requests/999', HERE],
    ['servicerequestupdates', HERE],
    ['tokens/nothing', HERE],
  ])('%s has the exact content type in either format', async (path, query) => {
    for (const [format, type] of [
      ['json', 'application/json'],
      ['xml', 'text/xml'],
    ]) {
      const answer = await read(`${path}.${format}?${query}`)
      expect(answer.headers.get('content-type')).toBe(type)
      const text = await answer.text()
      if (format === 'json') JSON.parse(text)
      else expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<[a-z_]+[/>]/)
    }
    expect((await read(`${path}?${query}`)).headers.get('content-type')).toBe('text/xml')
  })

  it('discovery has every field that it must have', async () => {
    const found = await (await read('discovery.json')).json<Record<string, unknown>>()
    expect(Object.keys(found)).toEqual(['changeset', 'contact', 'key_service', 'endpoints'])
    const [endpoint] = found.endpoints as Record<string, unknown>[]
    expect(endpoint).toMatchObject({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: 'https://yike.test/open311/v2',
      type: 'production',
      formats: ['text/xml', 'application/json'],
    })
    expect(Date.parse(String(found.changeset))).toBeLessThan(Date.now())
  })

  it('a service has the fields of the specification’s example', async () => {
    const services = await (await read(`services.json?${HERE}&locale=en`)).json<Request[]>()
    expect(services[1]).toEqual({
      service_code: 'light',
      service_name: 'Street light',
      description: 'To be put right within 24 hours',
      metadata: false,
      type: 'realtime',
      keywords: '路灯, Street light',
      group: 'Reports from the street',
    })
    const definition = await (await read(`services/light.xml?${HERE}`)).text()
    expect(definition).toContain(
      '<service_definition><service_code>light</service_code><attributes/></service_definition>',
    )
  })
})

describe('the jurisdiction', () => {
  it('has to be named where there are several, and known', async () => {
    expect(await why(read('requests.json'))).toBe('400 jurisdiction_id was not provided')
    expect(await why(read('requests.json?jurisdiction_id='))).toMatch(/^400/)
    expect(await why(read('services.json?jurisdiction_id=city.gov'))).toBe(
      '404 jurisdiction_id city.gov was not found',
    )
    const xml = await (await read('requests.xml')).text()
    expect(xml).toContain('<errors><error><code>400</code><description>')
  })

  it('keeps its requests to itself', async () => {
    const no = await published()
    expect(await why(read(`requests/${no}.json?jurisdiction_id=liuwan`))).toMatch(/^404/)
    expect(await (await read('requests.json?jurisdiction_id=liuwan')).json()).toEqual([])
  })
})

describe('requests', () => {
  it('are told with every field, and none with what is not public', async () => {
    const no = await published('路灯不亮')
    const [found] = await (await read(`requests/${no}.json?${HERE}`)).json<Request[]>()
    expect(found).toMatchObject({
      service_request_id: String(no),
      status: 'open',
      status_notes: '社区已受理',
      service_name: '路灯',
      service_code: 'light',
      description: '路灯不亮',
      agency_responsible: null,
      address: '桂花里',
      media_url: null,
    })
    for (const field of ['requested_datetime', 'updated_datetime', 'expected_datetime']) {
      expect(found[field], field).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    }
    expect(JSON.stringify(found)).not.toMatch(/demo-|王阿姨/)
  })

  it('that nobody has looked through are not there', async () => {
    const { issue_no } = await report()
    expect(await numbers()).not.toContain(issue_no)
    expect(await why(read(`requests/${issue_no}.json?${HERE}`))).toMatch(/^404/)
    expect(await list(`&service_request_id=${issue_no}`)).toEqual([])
  })

  it('are filtered by each argument, and by several at once', async () => {
    const [lamp, litter] = [await published(), await published(null, 'litter')]
    await assigned(lamp)
    expect(await numbers('&service_code=litter')).toContain(litter)
    expect(await numbers('&service_code=litter')).not.toContain(lamp)
    expect(await numbers('&service_code=litter,light')).toEqual(
      expect.arrayContaining([lamp, litter]),
    )
    expect(await numbers('&status=closed')).toEqual([])
    expect(await numbers('&status=open,closed')).toContain(lamp)
    expect(await numbers(`&service_request_id=${lamp},${litter}&status=closed`)).toEqual([
      litter,
      lamp,
    ])
    expect(await numbers('&start_date=2010-05-24T00:00:00Z&end_date=2010-06-24T00:00:00Z')).toEqual(
      [],
    )
    const before = new Date(Date.now() - 60_000).toISOString()
    expect(await numbers(`&start_date=${before}&status=`)).toContain(lamp)
    const [lng, lat] = at(5 + 3 * (reported - 1), 5)
    expect(await numbers(`&lat=${lat}&long=${lng}&radius=1`)).toEqual([lamp])
    const all = await numbers()
    expect(await numbers('&page=2&page_size=1')).toEqual([all[1]])
    expect((await list(`&service_request_id=${lamp}`))[0].agency_responsible).toBe('柳湾物业')
  })

  it.each([
    'start_date=yesterday',
    'start_date=2010-01-01T00:00:00Z&end_date=2011-01-01T00:00:00Z',
    'start_date=2010-02-01T00:00:00Z&end_date=2010-01-01T00:00:00Z',
    'status=dancing',
    'service_code=dragon',
    'page=0',
    'page_size=1001',
    'lat=91&long=0',
    'lat=1',
    'service_request_id=1%27;drop',
  ])('are not given for %s', async (query) => {
    expect(await why(read(`requests.json?${HERE}&${query}`))).toMatch(/^400/)
  })

  it('carry no markup that somebody wrote', async () => {
    const no = await published(NASTY)
    const xml = await (await read(`requests/${no}.xml?${HERE}`)).text()
    expect(xml).not.toContain('<script')
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;]]&gt;')
    for (const path of ['requests', `tokens/${encodeURIComponent(NASTY)}`]) {
      const answer = await read(`${path}.xml?jurisdiction_id=${encodeURIComponent(NASTY)}`)
      expect(await answer.text()).not.toContain('<script')
    }
  })
})

describe('a report by another program', () => {
  it('is taken as the specification’s example sends it, and nothing personal is kept', async () => {
    const answer = await post('requests.json', example())
    expect(answer.status).toBe(200)
    const [receipt] = await answer.json<Request[]>()
    expect(Object.keys(receipt)).toEqual(['service_request_id', 'service_notice', 'account_id'])
    const no = Number(receipt.service_request_id)
    const [row] = await db.select().from(issue).where(eq(issue.no, no))
    expect(row).toMatchObject({
      text: 'A large sinkhole is destroying the street',
      state: 'reported',
      publishedAt: null,
    })
    for (const table of ['issue', 'issue_step', 'journal', 'person', 'api_key']) {
      const { results } = await env.DB.prepare(`select * from ${table}`).all()
      expect(JSON.stringify(results), table).not.toMatch(/smit333|tt222111|smith|111111111/)
    }
    const mine = await read(`requests/${no}.json?${HERE}&api_key=${hotline}`)
    expect(mine.status).toBe(200)
    expect((await read(`requests/${no}.json?${HERE}&api_key=${company}`)).status).toBe(404)
    expect((await read(`requests/${no}.json?${HERE}`)).status).toBe(404)
  })

  it('is answered in XML where XML is asked for', async () => {
    const answer = await post('requests.xml', example({ description: 'once in XML' }))
    expect(await answer.text()).toMatch(
      /<service_requests><request><service_request_id>\d+<\/service_request_id><service_notice>[^<]+<\/service_notice><account_id\/><\/request><\/service_requests>/,
    )
  })

  it('sent again is the same one: by its key, or by its words within a minute', async () => {
    const idOf = async (answer: Promise<Response>) =>
      (await (await answer).json<Request[]>())[0].service_request_id
    const words = example({ description: 'again and again' })
    const often = await Promise.all(
      Array.from({ length: 5 }, () => idOf(post('requests.json', words))),
    )
    expect(new Set(often).size).toBe(1)
    const once = 'the-key-of-one-report'
    const other = example({ description: 'by a key' })
    const first = await idOf(post('requests.json', other, { once }))
    expect(first).not.toBe(often[0])
    expect(await idOf(post('requests.json', other, { once }))).toBe(first)
    const reused = post('requests.json', example({ description: 'others' }), { once })
    expect(await why(reused)).toMatch(/^400 Idempotency-Key/)
    const found = await read(`tokens/${once}.json?${HERE}&api_key=${hotline}`)
    expect(await found.json()).toEqual([{ service_request_id: first, token: once }])
    expect((await read(`tokens/${once}.json?${HERE}`)).status).toBe(404)
    expect((await read(`tokens/${once}.json?${HERE}&api_key=${company}`)).status).toBe(404)
  })

  it.each([
    ['no key', { api_key: '' }, /^403/],
    ['a key that is none', { api_key: 'xyz' }, /^403/],
    ['another’s jurisdiction', { jurisdiction_id: 'liuwan' }, /^403/],
    ['an unknown jurisdiction', { jurisdiction_id: 'city.gov' }, /^404 jurisdiction_id/],
    ['no service', { service_code: '' }, /^400 service_code was not provided/],
    ['an unknown service', { service_code: '001' }, /^404 service_code 001/],
    ['no position', { lat: '' }, /^400 lat and long/],
    ['a position elsewhere', { lat: '37.76524078', long: '-122.4212043' }, /^400 .*outside/],
    ['words for a position', { lat: 'here' }, /^400 lat and long/],
  ])('is refused with %s', async (_, fields, expected) => {
    expect(await why(post('requests.json', example(fields)))).toMatch(expected)
  })

  it('is refused as JSON, with a key that was taken back, and beyond what anybody reads', async () => {
    const json = post('requests.json', example(), { type: 'application/json' })
    expect(await why(json)).toMatch(/^400/)
    const lost = await keyFor('lost', null)
    const path = '/api/communities/guihuali/api-keys'
    const { keys } = await (
      await call(path, { headers: sending('admin').headers as HeadersInit })
    ).json<{ keys: { id: string; label: string }[] }>()
    const { id } = keys.find(({ label }) => label === 'lost') ?? {}
    await call(`${path}/${id}`, sending('admin', {}, { method: 'DELETE' }))
    expect(await why(post('requests.json', example({ api_key: lost })))).toMatch(/^403/)
    const flood = Array.from({ length: 70 }, (_, i) => i)
    const statuses: number[] = []
    for (const i of flood) {
      const one = post('requests.json', example({ description: `flood ${i}` }))
      statuses.push((await one).status)
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5)
  })

  it.each([
    ['without its boundary', 'multipart/form-data'],
    ['with a boundary that it has not', 'multipart/form-data; boundary=x'],
  ])('that is a form %s is refused', async (_, type) => {
    expect(await why(post('requests.json', example(), { type }))).toMatch(/^400/)
    expect(await why(post('servicerequestupdates.json', example(), { type }))).toMatch(/^400/)
  })

  it.each(['requests', 'servicerequestupdates'])(
    'to %s that is too large, or not in UTF-8, is refused in the format asked for',
    async (path) => {
      const fields = new URLSearchParams(example({ description: '' })).toString()
      const sent = {
        413: [
          new TextEncoder().encode(`${fields}${'x'.repeat(4 * 2 ** 20 + 70_000)}`),
          new TextEncoder().encode(`${fields}${'x'.repeat(9 * 2 ** 20)}`),
        ],
        // 路灯 in GBK, as its bytes and written with percent signs; a surrogate by itself.
        400: [
          new Uint8Array([...new TextEncoder().encode(fields), 0xc2, 0xb7, 0xb5, 0xc6]),
          new TextEncoder().encode(`${fields}%C2%B7%B5%C6`),
          new TextEncoder().encode(`${fields}%ED%A0%80`),
        ],
      }
      const before = await db.$count(issue)
      for (const [status, bodies] of Object.entries(sent)) {
        for (const body of bodies) {
          for (const [ending, type, expected] of [
            ['.json', 'application/json', `[{"code":${status},"description":"`],
            ['.xml', 'text/xml', `<errors><error><code>${status}</code><description>`],
            ['', 'text/xml', `<errors><error><code>${status}</code><description>`],
          ]) {
            const answer = await call(`${V2}/${path}${ending}`, {
              ...{ method: 'POST', body },
              headers: { 'content-type': 'application/x-www-form-urlencoded' },
            })
            expect(answer.status, `${ending} ${status}`).toBe(Number(status))
            expect(answer.headers.get('content-type')).toBe(type)
            expect(await answer.text()).toContain(expected)
          }
        }
      }
      expect(await db.$count(issue)).toBe(before)
    },
  )

  it('in a form of parts is in UTF-8 too', async () => {
    const form = new FormData()
    for (const [field, value] of Object.entries(example())) form.set(field, value)
    const whole = new Response(form)
    const bytes = new Uint8Array(await whole.clone().arrayBuffer())
    // The first letter of the description is made a byte that begins nothing.
    const at = new TextDecoder('latin1').decode(bytes).indexOf('A large sinkhole')
    bytes[at] = 0xff
    const type = whole.headers.get('content-type') ?? ''
    const answer = call(`${V2}/requests.json`, {
      ...{ method: 'POST', body: bytes },
      headers: { 'content-type': type },
    })
    expect(await why(answer)).toBe('400 the form was expected in UTF-8')
  })

  it('to an unknown jurisdiction is refused in the format asked for', async () => {
    const words = example({ jurisdiction_id: 'city.gov' })
    for (const path of ['requests', 'servicerequestupdates']) {
      const answer = await post(`${path}.xml`, words)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/xml'])
      expect(await answer.text()).toContain(
        '<errors><error><code>404</code><description>jurisdiction_id city.gov was not found',
      )
    }
  })

  it('may come with a photo, which is cleaned, and with nothing else', async () => {
    const form = (bytes: Uint8Array, name: string) => {
      const data = new FormData()
      const fields = example({ description: name })
      for (const [field, value] of Object.entries(fields)) data.set(field, value)
      data.set('media', new File([bytes as Uint8Array<ArrayBuffer>], name))
      return call(`${V2}/requests.json`, { method: 'POST', body: data })
    }
    const answer = await form(freshPicture(), 'lamp.jpg')
    const [{ service_request_id: no }] = await answer.json<Request[]>()
    expect(answer.status).toBe(200)
    await stepped('coordinator', Number(no), 'triage', {})
    const [shown] = await list(`&service_request_id=${no}`)
    expect(shown.media_url).toMatch(
      new RegExp(`^https://yike.test/i/${no}/photos/1-0-[0-9a-f]{8}.jpg$`),
    )
    const html = new TextEncoder().encode('<html><script>alert(1)</script>')
    expect(await why(form(html, 'page.jpg'))).toMatch(/^415/)
  })
})

describe('updates', () => {
  const updates = async (query = '') =>
    (await read(`servicerequestupdates.json?${HERE}${query}`)).json<Request[]>()

  const say = (no: number, status: string, more: Record<string, string> = {}) =>
    post('servicerequestupdates.json', {
      api_key: company,
      jurisdiction_id: 'guihuali',
      service_request_id: String(no),
      update_id: `${no}${status}`,
      updated_datetime: '2026-11-22T05:00:00Z',
      description: status,
      status,
      ...more,
    })

  it('tell each public step once, in order, and nothing of what is not public', async () => {
    // What an import brings in stands behind what is newer than it.
    await env.DB.prepare(
      `insert into journal (community_id, kind, subject, actor, audience, at) values
        ((select id from community where slug = 'guihuali'), 'task.posted', 'task:x', 'system',
        'volunteers', ?)`,
    )
      .bind(Date.now() + 30_000)
      .run()
    const start = new Date(Date.now() - 1000).toISOString()
    const no = await published('路灯不亮')
    await assigned(no)
    const mine = (await updates(`&start_date=${start}`)).filter(
      ({ service_request_id }) => service_request_id === String(no),
    )
    expect(mine).toMatchObject([
      { update_id: `${no}-2`, status: 'open', description: '社区已受理', media_url: null },
      { update_id: `${no}-3`, status: 'investigating', description: '已派人处理' },
    ])
    const past = '&start_date=2010-05-24T00:00:00Z&end_date=2010-06-24T00:00:00Z'
    expect(await updates(past)).toEqual([])
    expect((await updates('&page_size=1&page=2')).length).toBe(1)
    const { issue_no } = await report()
    const told = (await updates()).map(({ service_request_id }) => service_request_id)
    expect(told).not.toContain(String(issue_no))
  })

  it('of the organisation that holds it take the steps: accepted, planned, fixed with a photo', async () => {
    const no = await published()
    expect(await why(say(no, 'INVESTIGATING'))).toMatch(/^403/)
    await assigned(no)
    const stateNow = async () => (await list(`&service_request_id=${no}`))[0].status_notes
    expect(await (await say(no, 'INVESTIGATING')).json()).toEqual([{ update_id: `${no}-4` }])
    expect(await why(say(no, 'action_scheduled'))).toMatch(/^400 expected_datetime/)
    const expected_datetime = new Date(Date.now() + 86_400_000).toISOString()
    expect((await say(no, 'action_scheduled', { expected_datetime })).status).toBe(200)
    expect(await stateNow()).toBe('定了修好的日子')
    expect(await why(say(no, 'FIXED'))).toMatch(/^400 a photo/)
    const form = new FormData()
    const fields = { api_key: company, service_request_id: String(no), status: 'FIXED' }
    for (const [field, value] of Object.entries(fields)) form.set(field, value)
    form.set('media', new File([freshPicture() as Uint8Array<ArrayBuffer>], 'fixed.jpg'))
    const fixed = await call(`${V2}/servicerequestupdates.json`, { method: 'POST', body: form })
    expect(fixed.status).toBe(200)
    expect((await list(`&service_request_id=${no}`))[0].status).toBe('closed')
    expect(await why(say(no, 'not_responsible'))).toMatch(/^400 .*step_not_now/)
    const opened = say(no, 'OPEN', { api_key: hotline })
    expect((await opened).status).toBe(200)
    expect(await stateNow()).toBe('没修好，重新处理')
  })

  it('of an organisation that was removed are refused, also of what it still holds', async () => {
    const no = await published()
    await assigned(no)
    const removed = (removedAt: number | null) =>
      db.update(organisation).set({ removedAt }).where(eq(organisation.id, 'company'))
    await removed(Date.now())
    const refused = await why(say(no, 'INVESTIGATING'))
    await removed(null)
    expect(refused).toMatch(/^403/)
  })

  it('are refused of what is unknown, without a key, and with words that are none', async () => {
    const no = await published()
    expect(await why(say(9999, 'OPEN'))).toMatch(/^404/)
    expect(await why(say(no, 'OPEN', { api_key: '' }))).toMatch(/^403/)
    expect(await why(say(no, 'dancing'))).toMatch(/^400 status/)
    expect(await why(say(no, 'OPEN'))).toMatch(/^400 .*step_not_now/)
  })
})
