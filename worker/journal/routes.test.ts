import { env } from 'cloudflare:workers'
import type { InferOutput } from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CastKey } from '../../domain/accounts/cast.ts'
import type { Community } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import { call } from '../testing/call.ts'
import { as, settleCast } from '../testing/cast.ts'
import { metered } from '../testing/meter.ts'
import { settle } from '../testing/settle.ts'
import type { AuditAnswer } from './answers.ts'
import { MOST_LOOKED_AT } from './audit.ts'
import { type Entry, record } from './record.ts'

type Answer = InferOutput<typeof AuditAnswer>

const db = connect(env.DB)
const PATH = '/api/communities/guihuali/journal'
const NOON = Date.UTC(2026, 10, 20, 4)
const DAY_MS = 24 * 3600_000

let here: Community

const wrote = (
  actor: string,
  now: number,
  entry: Partial<Entry> & Pick<Entry, 'kind' | 'subject'>,
) => record({ actor, now, request: null }, { communityId: here.id, ...entry })

const get = (query = '', who: CastKey = 'coordinator') =>
  call(`${PATH}${query}`, { headers: as(who) })
const rows = async (query = '', who?: CastKey) =>
  (await (await get(query, who)).json<Answer>()).rows
const kinds = async (query = '') => (await rows(query)).map(({ kind }) => kind)

beforeAll(async () => {
  here = await settle(env)
  const elsewhere = await settle(env, { slug: 'elsewhere' })
  await settleCast(env, here, elsewhere)
  await db.run(
    wrote('demo-coordinator', NOON, {
      kind: 'membership.verified',
      subject: 'membership:held-rider',
    }),
  )
  await db.run(wrote('demo-rider', NOON + 1000, { kind: 'duty.began', subject: 'duty:d1' }))
  await db.run(wrote('demo-rider', NOON + 2000, { kind: 'session.revoked', subject: 'session:s1' }))
  await db.run(wrote('system', NOON + DAY_MS, { kind: 'duty.ended', subject: 'person:demo-rider' }))
  await db.run(
    wrote('demo-outsider', NOON, {
      kind: 'duty.began',
      subject: 'duty:d2',
      communityId: elsewhere.id,
    }),
  )
})

describe('the journal of a community', () => {
  it('is told newest first, with the names of today', async () => {
    const [ended, began, verified] = await rows()
    expect(ended).toMatchObject({ kind: 'duty.ended', by: null, about: { name: '小李' } })
    expect(began).toMatchObject({ kind: 'duty.began', by: '小李', actor: 'demo-rider' })
    expect(verified).toMatchObject({ by: '周书记', about: { name: '小李', role: 'rider' } })
  })

  it('keeps what concerns one person alone from everybody else', async () => {
    expect(await kinds()).not.toContain('session.revoked')
  })

  it('is of one community', async () => {
    const seen = (await rows()).map(({ subject }) => subject)
    expect(seen).not.toContain('duty:d2')
  })

  it('is searched by kind, by family, by person and by day of the community', async () => {
    expect(await kinds('?kind=duty.began')).toEqual(['duty.began'])
    expect(await kinds('?kind=duty')).toEqual(['duty.ended', 'duty.began'])
    expect(await kinds('?person=demo-coordinator')).toEqual(['membership.verified'])
    expect(await kinds('?day=2026-11-21')).toEqual(['duty.ended'])
    expect(await kinds('?day=2026-11-20&kind=duty')).toEqual(['duty.began'])
    expect(await kinds('?day=2026-11-19')).toEqual([])
    // 23:59 in Shanghai is 15:59 in Greenwich: the day is the one on the wall there.
    const lateAt = Date.UTC(2026, 10, 22, 15, 59)
    await db.run(wrote('demo-rider', lateAt, { kind: 'duty.began', subject: 'duty:d3' }))
    expect(await kinds('?day=2026-11-22')).toEqual(['duty.began'])
    expect(await kinds('?day=2026-11-23')).toEqual([])
  })

  it.each(['?kind=x', '?day=2026-13-40', '?day=x', '?before=-1', '?limit=0', '?kind=duty%25'])(
    '%s is refused by name',
    async (query) => {
      const answer = await get(query)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ error: 'bad_input' })
    },
  )

  it('is for coordinators and the district above them', async () => {
    const statusOf = async (who: CastKey) => (await get('', who)).status
    for (const who of ['coordinator', 'admin'] as const) expect(await statusOf(who)).toBe(200)
    for (const who of ['resident', 'rider', 'volunteer', 'operator', 'outsider'] as const) {
      expect(await statusOf(who), who).toBe(403)
    }
    expect((await call(PATH)).status).toBe(401)
    expect((await call(`${PATH}.csv`)).status).toBe(401)
    expect((await get('', 'coordinator')).headers.get('Cache-Control')).toBe('no-store')
  })
})

describe('the table', () => {
  it('has a sentence for each row, in the language asked for', async () => {
    const answer = await call(`${PATH}.csv?day=2026-11-20`, { headers: as('coordinator') })
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    const lines = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      .decode(await answer.arrayBuffer())
      .split('\r\n')
    expect(lines[0]).toBe('\uFEFFseq,at,what,kind,by,actor,subject,payload')
    expect(lines[1]).toContain(
      '2026-11-20 12:00:01,小李上岗了,duty.began,小李,demo-rider,duty:d1,{}',
    )
    expect(lines[2]).toContain('周书记核实了小李的骑手身份')
    const english = await call(`${PATH}.csv?day=2026-11-20`, {
      headers: { ...as('coordinator'), 'Accept-Language': 'en' },
    })
    expect(await english.text()).toContain('小李 went on duty')
  })

  it('runs nothing that somebody is called', async () => {
    await env.DB.prepare('update person set name = ? where id = ?')
      .bind('=HYPERLINK("https://evil.test")', 'demo-volunteer')
      .run()
    await db.run(
      wrote('demo-volunteer', NOON + 4 * DAY_MS, { kind: 'duty.began', subject: 'duty:d4' }),
    )
    const table = await (await get('.csv?day=2026-11-24')).text()
    expect(table).not.toMatch(/(^|,|")=HYPERLINK/m)
    expect(table).toContain(`"'=HYPERLINK(""https://evil.test"")上岗了"`)
  })
})

describe('a long journal', () => {
  const ROWS = 12_000
  const cost = async (query: string) => {
    const meter = metered(env.DB)
    const answer = await call(
      `${PATH}${query}`,
      { headers: as('coordinator') },
      { ...env, DB: meter.db },
    )
    const { rows, next } = await answer.json<Answer>()
    return { found: rows.length, next, read: meter.rowsRead }
  }

  beforeAll(async () => {
    // Ten thousand rows of one kind on top of what was written before.
    await env.DB.prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${ROWS})
       insert into journal (community_id, kind, subject, actor, audience, at)
       select ?, 'claim.extended', 'claim:c' || i, 'demo-rider', 'volunteers', ? + i from n`,
    )
      .bind(here.id, NOON + 5 * DAY_MS)
      .run()
  })

  it('is paged without reading what is not shown', async () => {
    const first = await cost('')
    expect(first.found).toBe(50)
    expect(first.read).toBeLessThan(400)
    const deep = await cost(`?before=${ROWS / 2}`)
    expect(deep.found).toBe(50)
    expect(deep.read).toBeLessThan(400)
    const day = await cost('?day=2026-11-20')
    expect(day.found).toBe(2)
    expect(day.read).toBeLessThan(100)
  })

  it('is searched for what is rare a stretch at a time, and found in the end', async () => {
    let before = ''
    let stretches = 0
    for (;;) {
      const { found, next, read } = await cost(`?kind=membership.verified${before}`)
      expect(read).toBeLessThan(2.2 * MOST_LOOKED_AT)
      stretches += 1
      if (found > 0 || next === null) {
        expect(found).toBe(1)
        break
      }
      before = `&before=${next}`
    }
    expect(stretches).toBe(3)
  })

  it('pages follow each other without gap or repetition', async () => {
    const seen: number[] = []
    let query = '?kind=claim&limit=200'
    for (let page = 0; page < 5; page++) {
      const answer = await (await get(query)).json<Answer>()
      seen.push(...answer.rows.map(({ seq }) => seq))
      query = `?kind=claim&limit=200&before=${answer.next}`
    }
    expect(new Set(seen).size).toBe(1000)
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
    expect(seen[0] - (seen.at(-1) ?? 0)).toBe(999)
  })
})
