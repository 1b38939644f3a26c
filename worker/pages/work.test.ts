import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CastKey } from '../../domain/accounts/cast.ts'
import { claimed, post } from '../tasks/testing.ts'
import { call } from '../testing/call.ts'
import { as, settleCast } from '../testing/cast.ts'
import { settle } from '../testing/settle.ts'

// The pages are tested without a web build: what they take from it is here.
const chunk = (file: string) => ({ file: `assets/${file}.js` })
const BUILD = {
  'main.tsx': chunk('main'),
  'tasks/task.enter.ts': chunk('task'),
  'tasks/tasks.enter.ts': chunk('tasks'),
  'rider/rider.enter.tsx': chunk('rider'),
  'desk/desk.enter.tsx': chunk('desk'),
  'issues/report/report.enter.tsx': chunk('report'),
}
const ASSETS = { fetch: async () => new Response(JSON.stringify(BUILD)) }
const bindings = { ...env, ASSETS } as unknown as Cloudflare.Env

const get = (path: string, who: CastKey | 'guest', lang = 'zh') => {
  const headers = {
    Accept: 'text/html',
    'Accept-Language': lang,
    ...(who === 'guest' ? {} : as(who)),
  }
  return call(path, { headers }, bindings)
}

/** What is read on a page, without what its script takes over. */
const read = async (path: string, who: CastKey | 'guest', lang?: string) =>
  (await (await get(path, who, lang)).text()).replace(/<script id="state".*?<\/script>/s, '')

const TITLE = '陪王奶奶走到卫生服务站'

let no: number

beforeAll(async () => {
  await settleCast(env, await settle(env), await settle(env, { slug: 'elsewhere' }))
  no = (await post({ title: TITLE, proof: 'photo', note: '三幢楼下等' })).no
})

describe('the page of a task', () => {
  it('says what, how it stands, how long, and what is wanted, without scripts', async () => {
    const page = await read(`/t/${no}`, 'volunteer')
    for (const words of [TITLE, '三幢楼下等', '等人来做', '约 10 分钟', '拍张照', '还没有人']) {
      expect(page).toContain(words)
    }
  })

  it('is English for who reads English', async () => {
    expect(await read(`/t/${no}`, 'volunteer', 'en')).toContain('waiting for somebody')
  })

  it('names who holds it to those who help', async () => {
    const other = (await post({ title: '看看路灯' })).no
    await claimed('rider', other)
    expect(await read(`/t/${other}`, 'volunteer')).toContain('小李 刚刚认领')
    expect(await read(`/t/${other}`, 'rider')).toContain('您来做 · 还有 30 分钟')
  })

  it.each(['guest', 'resident', 'responder', 'outsider'] as const)(
    'tells %s nothing of it',
    async (who) => {
      const answer = await get(`/t/${no}`, who)
      expect([401, 403, 404]).toContain(answer.status)
      expect(await answer.text()).not.toContain(TITLE)
    },
  )

  it.each(['/t/0', '/t/999999', '/t/-1', '/t/one', '/t/1e3'])('%s is no task', async (path) => {
    expect((await get(path, 'volunteer')).status).toBe(404)
  })
})

describe.each([
  ['/c/guihuali/tasks', ['volunteer', 'rider', 'station_master', 'operator', 'coordinator']],
  ['/c/guihuali/rider', ['volunteer', 'rider', 'station_master']],
  ['/c/guihuali/desk', ['operator', 'coordinator', 'admin', 'station_master']],
] as const)('%s', (path, may) => {
  it.each(may)('is for a %s', async (who) => {
    const answer = await get(path, who)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await answer.text()).toContain(TITLE)
  })

  it('tells a resident and an outsider nothing, and a guest to sign in', async () => {
    for (const who of ['resident', 'outsider'] as const) {
      const answer = await get(path, who)
      expect(answer.status, who).toBe(403)
      expect(await answer.text()).not.toContain(TITLE)
    }
    expect((await get(path, 'guest')).status).toBe(401)
  })

  it('is empty of another community’s tasks', async () => {
    const answer = await get(path.replace('guihuali', 'elsewhere'), 'coordinator')
    expect(await answer.text()).not.toContain(TITLE)
  })
})

describe('the page for reporting', () => {
  it.each(['guest', 'resident', 'rider', 'outsider'] as const)(
    'is for a %s what it is for everybody, so that a phone may keep it',
    async (who) => {
      const answer = await get('/c/guihuali/report', who)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('Cache-Control')).toBe('private, no-cache')
      expect(await answer.text()).toBe(await (await get('/c/guihuali/report', 'guest')).text())
    },
  )

  it('tells who has no scripts to call, and is nowhere else', async () => {
    expect(await read('/c/guihuali/report', 'guest')).toContain('请打电话告诉社区')
    expect((await get('/c/nowhere/report', 'guest')).status).toBe(404)
  })
})

it('the rider’s page tells the nearest stop and what is shared', async () => {
  const page = await read('/c/guihuali/rider', 'rider')
  expect(page).toContain('没有人看得到您在哪里')
  expect(page).toContain('下班就停')
  expect(page).toMatch(/最近的驿站/)
})

it('the desk shows the heap that is asked for, and counts the others', async () => {
  expect(await read('/c/guihuali/desk?heap=open', 'coordinator')).toContain(TITLE)
  expect(await read('/c/guihuali/desk?heap=lapsed', 'coordinator')).not.toContain(TITLE)
  expect(await read('/c/guihuali/desk?heap=nonsense', 'coordinator')).toContain(TITLE)
})
