import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { retryAt } from '../../domain/notify/robot.ts'
import type { SubscriptionsAnswer } from '../api.ts'
import { connect } from '../db/connect.ts'
import { CommunityRoom } from '../index.ts'
import { compound } from '../issues/table.ts'
import { given, report, stepped, type Who, why } from '../issues/testing.ts'
import type { Call } from '../notify/outside.ts'
import { telling } from '../pages/telling.ts'
import { call } from '../testing/call.ts'
import { as, sending, settleCast } from '../testing/cast.ts'
import { at } from '../testing/neighbourhood.ts'
import { settle } from '../testing/settle.ts'
import { tellRobots } from './outbox.ts'
import { nextRobotTurn } from './robots-store.ts'
import { robotTurn } from './table.ts'
import { refusalIn, signedByDingtalk, signedForFeishu } from './vendors.ts'

const db = connect(env.DB)
const SUBSCRIPTIONS = '/api/communities/guihuali/subscriptions'
const ROBOTS = '/api/communities/guihuali/robots'
/** Of a name that leads nowhere: nothing here leaves the house. */
const WECOM = 'https://robot.example.invalid/send?key=693a91f6'

let communityId = 0

beforeAll(async () => {
  const here = await settle(env)
  communityId = here.id
  await settleCast(env, here, await settle(env, { slug: 'liuwan' }))
  const ring = [at(-20, -20), at(30, -20), at(30, 30), at(-20, 30), at(-20, -20)]
  await db.insert(compound).values({
    ...{ id: 'c/w1', communityId, name: '柳湾里', ring: JSON.stringify(ring) },
    ...{ west: ring[0][0], south: ring[0][1], east: ring[2][0], north: ring[2][1] },
  })
})

async function published(words: object = {}): Promise<number> {
  const { issue_no } = await report(words)
  await stepped('coordinator', issue_no, 'triage', {})
  return issue_no
}

const subscribe = (who: Who, what: string, target: string, method = 'POST') =>
  call(SUBSCRIPTIONS, sending(who, { what, target }, { method }))

const looked = (who: Exclude<Who, 'guest'>) =>
  given<SubscriptionsAnswer>(call('/api/subscriptions', { headers: as(who) }))

describe('a subscription', () => {
  it('to a category or a compound brings what happens in public, and nobody’s name', async () => {
    await given(subscribe('volunteer', 'category', 'water'))
    await given(subscribe('volunteer', 'compound', 'c/w1'))
    const [leak, lamp] = [
      await published({ category: 'water', at: at(200, 5) }),
      await published({ category: 'light', at: at(5, 5) }),
    ]
    const other = await published({ category: 'litter', at: at(300, 5) })
    const hidden = (await report({ category: 'water', at: at(150, 5) })).issue_no
    const { subscriptions, news, unread } = await looked('volunteer')
    expect(subscriptions).toEqual([
      { community: 'guihuali', what: 'category', target: 'water', compound: null },
      {
        ...{ community: 'guihuali', what: 'compound', target: 'c/w1' },
        compound: { name: '柳湾里', name_en: null },
      },
    ])
    const numbers = news.map(({ issue_no }) => issue_no)
    expect(numbers).toEqual([lamp, leak])
    expect(numbers).not.toContain(other)
    expect(numbers).not.toContain(hidden)
    expect(unread).toBe(2)
    expect(news[0]).toMatchObject({ text: `随手拍 ${lamp} 号已受理`, unread: true })
    await stepped('coordinator', leak, 'assign')
    const later = (await looked('volunteer')).news
    expect(later.map(({ issue_no }) => issue_no)).toEqual([leak, lamp])
    expect(later[0].text).toBe(`随手拍 ${leak} 号派给了处理单位`)
  })

  it('that was read is read, also when an older page says so later', async () => {
    const { news } = await looked('volunteer')
    const see = (seq: number) =>
      given(call('/api/subscriptions/seen', sending('volunteer', { seq }, { method: 'PUT' })))
    await see(news[0].seq)
    await see(news[1].seq)
    expect((await looked('volunteer')).unread).toBe(0)
    const leak = await published({ category: 'water' })
    const again = await looked('volunteer')
    expect(again.unread).toBe(1)
    expect(again.news[0]).toMatchObject({ issue_no: leak, unread: true })
  })

  it('ends, is begun once, and is of what there is', async () => {
    const twice = await Promise.all([1, 2].map(() => subscribe('rider', 'category', 'light')))
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect((await looked('rider')).subscriptions).toHaveLength(1)
    await given(subscribe('rider', 'category', 'light', 'DELETE'))
    await given(subscribe('rider', 'category', 'light', 'DELETE'))
    expect((await looked('rider')).subscriptions).toEqual([])
    expect(await why(subscribe('rider', 'category', 'dragon'))).toBe('400 bad_input')
    expect(await why(subscribe('rider', 'compound', 'c/nowhere'))).toBe('404 unknown_compound')
    expect(await why(subscribe('guest', 'category', 'light'))).toBe('401 sign_in_needed')
  })

  it('needs none for one’s own reports: also what the public is not told', async () => {
    const { issue_no } = await report({}, { by: 'operator' })
    await stepped('coordinator', issue_no, 'reject', { because: 'no_fault' })
    const { news } = await looked('operator')
    expect(news[0]).toMatchObject({ issue_no, text: `社区没有受理随手拍 ${issue_no} 号` })
    expect((await looked('outsider')).news).toEqual([])
  })
})

// What each vendor's own sample program prints (Python, as its documentation gives it) for this time.
describe('a message is signed as its vendor’s sample program does', () => {
  it('钉钉: https://open.dingtalk.com/document/orgapp/customize-robot-security-settings', async () => {
    const address = new URL('https://oapi.dingtalk.com/robot/send?access_token=XXXXXX')
    const { search } = await signedByDingtalk(address, 'this is secret', 1577262236757)
    expect(search).toBe(
      '?access_token=XXXXXX&timestamp=1577262236757&sign=hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D',
    )
  })

  it('飞书: https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot', async () => {
    expect(await signedForFeishu('demo', 1599360473_000)).toEqual({
      timestamp: '1599360473',
      sign: 'l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=',
    })
  })
})

it.each([
  [{ errcode: 0 }, null],
  [{ errcode: 93000 }, '93000'],
  [{ errcode: { toString: 0, valueOf: 0 } }, 'unreadable'],
  [{ errcode: 'x'.repeat(100_000) }, 'unreadable'],
  [null, 'unreadable'],
])('what a vendor answers is read for its code alone, whatever it is', (said, code) => {
  expect(refusalIn('wecom', said)).toBe(code)
})

describe('a robot', () => {
  let now = Date.now()

  // The room's own alarm would tell it between two of the tests': here it is asked for.
  const hearing = vi.spyOn(CommunityRoom.prototype, 'announce').mockResolvedValue(undefined)

  const add = (words: object = {}) =>
    call(
      ROBOTS,
      sending('coordinator', { label: '一组', vendor: 'wecom', address: WECOM, ...words }),
    )

  async function removeAll() {
    const { robots } = await given<{ robots: { id: string }[] }>(
      call(ROBOTS, { headers: as('coordinator') }),
    )
    for (const { id } of robots) {
      await given(call(`${ROBOTS}/${id}`, sending('coordinator', {}, { method: 'DELETE' })))
    }
  }

  const taking = (answer: () => Response = () => Response.json({ errcode: 0, code: 0 })) =>
    vi.fn<Call>(async () => answer())

  /** What happens when the room wakes up some minutes later. */
  async function alarm(hook: Call, later = 60_000) {
    now += later
    await tellRobots(db, communityId, now, { telling, call: hook })
  }

  const said = (hook: ReturnType<typeof taking>, i = 0): string =>
    String(hook.mock.calls[i][1].body)

  it('is greeted, then told what happens in public, each thing once though alarms repeat', async () => {
    await given(add())
    const hook = taking()
    expect(await nextRobotTurn(db, communityId)).toBe(0)
    await Promise.all([alarm(hook, 0), alarm(hook, 0), alarm(hook, 0)])
    expect(hook).toHaveBeenCalledTimes(1)
    expect(said(hook)).toContain('随手拍接上了')
    expect(await nextRobotTurn(db, communityId)).toBeNull()
    const no = await published({ text: '13800138000 [点我](https://evil.test)' })
    expect(await nextRobotTurn(db, communityId)).toBeLessThanOrEqual(now + 4000)
    await Promise.all([alarm(hook), alarm(hook, 0)])
    await alarm(hook)
    expect(hook).toHaveBeenCalledTimes(2)
    const { msgtype, markdown } = JSON.parse(said(hook, 1))
    expect(msgtype).toBe('markdown')
    expect(markdown.content).toBe(
      `**随手拍有新进展**\n- [路灯 · 随手拍 ${no} 号已受理](https://yike.test/i/${no})`,
    )
    expect(said(hook, 1)).not.toMatch(/13800138000|evil|王阿姨|周书记/)
    expect(hook.mock.calls[1][1].redirect).toBe('manual')
  })

  it('is not told of what the public is not, nor of other categories and compounds', async () => {
    await removeAll()
    await given(add({ category: 'water', compound: 'c/w1' }))
    const hook = taking()
    await alarm(hook)
    await report({ category: 'water' })
    await published({ category: 'light' })
    await published({ category: 'water', at: at(200, 5) })
    await alarm(hook)
    expect(hook).toHaveBeenCalledTimes(1)
    expect(await nextRobotTurn(db, communityId)).toBeNull()
    const no = await published({ category: 'water' })
    await alarm(hook)
    expect(said(hook, 1)).toContain(`/i/${no}`)
  })

  it('tells many things in one message, and of one report how it stands now', async () => {
    await removeAll()
    await given(add({ vendor: 'dingtalk', secret: 'SEC1' }))
    const hook = taking()
    await alarm(hook)
    const first = await published()
    for (let i = 0; i < 11; i++) await published()
    await stepped('coordinator', first, 'assign')
    await alarm(hook)
    expect(hook).toHaveBeenCalledTimes(2)
    const { markdown } = JSON.parse(said(hook, 1))
    expect(markdown.text.match(/\/i\/\d+/g)).toHaveLength(10)
    expect(markdown.text).toContain('还有 2 件')
    expect(String(hook.mock.calls[1][0])).toContain(`&timestamp=${now}&sign=`)
  })

  it('that does not answer, or refuses, is tried again later and later, and loses nothing', async () => {
    await removeAll()
    await given(add({ vendor: 'feishu', secret: 's' }))
    const refusing = taking(() => Response.json({ code: 19021 }))
    const down = vi.fn<Call>(async () => Promise.reject(new Error('down')))
    await alarm(refusing)
    expect(await nextRobotTurn(db, communityId)).toBe(retryAt(1, now))
    await alarm(refusing, 30_000)
    expect(refusing).toHaveBeenCalledTimes(1)
    await alarm(down)
    expect(await nextRobotTurn(db, communityId)).toBe(retryAt(2, now))
    const state = async () =>
      (await given<{ robots: object[] }>(call(ROBOTS, { headers: as('coordinator') }))).robots
    expect(await state()).toMatchObject([{ tries: 2, error: 'no_answer', taken_at: null }])
    const no = await published()
    const taken = taking()
    await alarm(taken, 600_000)
    expect(taken).toHaveBeenCalledTimes(1)
    expect(said(taken)).toContain(`/i/${no}`)
    expect(await state()).toMatchObject([{ tries: 0, error: null, taken_at: now }])
    const { sign, timestamp, msg_type } = JSON.parse(said(taken))
    expect([sign, timestamp, msg_type]).toEqual([
      expect.any(String),
      String(Math.floor(now / 1000)),
      'post',
    ])
  })

  it('whose teller is killed while telling is told again after a minute, not before', async () => {
    await removeAll()
    await given(add())
    const hanging = vi.fn<Call>(() => new Promise(() => undefined))
    void alarm(hanging)
    await vi.waitFor(() => expect(hanging).toHaveBeenCalled())
    const hook = taking()
    await alarm(hook, 30_000)
    expect(hook).not.toHaveBeenCalled()
    await alarm(hook, 31_000)
    expect(hook).toHaveBeenCalledTimes(1)
  })

  it('is told by the room’s alarm', async () => {
    await removeAll()
    await given(add())
    const sent = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => Response.json({ errcode: 0 }))
    hearing.mockRestore()
    const room = env.ROOMS.get(env.ROOMS.idFromName(String(communityId)))
    await published()
    await vi.waitFor(async () => {
      await runDurableObjectAlarm(room)
      expect(sent).toHaveBeenCalled()
    })
    expect(String(sent.mock.calls[0][0])).toBe(WECOM)
    sent.mockRestore()
    vi.spyOn(CommunityRoom.prototype, 'announce').mockResolvedValue(undefined)
  })

  it('is added by who coordinates, at a public address, and its address is told to nobody', async () => {
    await removeAll()
    for (const address of [
      'http://qyapi.weixin.qq.com/x',
      'https://127.0.0.1/x',
      'https://2130706433/x',
      'https://0x7f.1/x',
      'https://[::1]/x',
      'https://[::ffff:10.0.0.1]/x',
      'https://10.1.2.3/x',
      'https://169.254.169.254/latest',
      'https://intranet/x',
      'https://robot.local/x',
      'https://user:pass@example.com/x',
      'https://example.com:8443/x',
      'ftp://example.com/x',
      'nonsense',
    ]) {
      expect(await why(add({ address })), address).toBe('422 address_refused')
    }
    for (const who of ['rider', 'operator', 'resident', 'outsider'] as const) {
      expect((await call(ROBOTS, sending(who, {}))).status, who).toBe(403)
    }
    await given(add({ secret: 'top-secret' }))
    const shown = await (await call(ROBOTS, { headers: as('coordinator') })).text()
    expect(shown).not.toMatch(/693a91f6|top-secret|robot\.example/)
    for (let i = 0; i < 9; i++) await given(add({ label: `组 ${i}` }))
    expect(await why(add())).toBe('409 too_many_robots')
    expect(await why(add({ compound: 'c/nowhere' }))).toBe('404 unknown_compound')
    const { results } = await env.DB.prepare('select payload from journal').all()
    expect(JSON.stringify(results)).not.toMatch(/693a91f6|top-secret/)
    expect(await db.$count(robotTurn)).toBeGreaterThan(9)
  })
})
