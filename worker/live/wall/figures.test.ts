import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { call, json } from '../../testing/call.ts'
import { as, sending, settleCast } from '../../testing/cast.ts'
import { settle } from '../../testing/settle.ts'

const FIGURES = '/api/communities/guihuali/wall'

beforeAll(async () => {
  const here = await settle(env)
  const elsewhere = await settle(env, { slug: 'elsewhere' })
  await settleCast(env, here, elsewhere)
})

async function shareWall(): Promise<{ id: string; path: string }> {
  const answer = await call(
    '/api/communities/guihuali/wall-links',
    sending('coordinator', { label: '门厅' }),
  )
  const { id, link } = await answer.json<{ id: string; link: string }>()
  return { id, path: new URL(link).pathname + new URL(link).search }
}

/** What a screen that opened an address sends along from then on. */
async function screenAt(path: string): Promise<{ cookie: string }> {
  const answer = await call(path, { redirect: 'manual' })
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] }
}

it('a link leads to the address without its key, and its cookie is kept from scripts and other sites', async () => {
  const { path } = await shareWall()
  const answer = await call(path, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/c/guihuali/wall')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-yike-wall-\d+=.*HttpOnly; Secure; SameSite=Lax/,
  )
})

it('a screen reads the figures, and they follow who goes on and off duty', async () => {
  const headers = await screenAt((await shareWall()).path)
  const onDuty = async () => (await json<{ on_duty: number }>(FIGURES, { headers })).on_duty
  expect(await onDuty()).toBe(0)
  await call('/api/communities/guihuali/duty', sending('rider'))
  expect(await onDuty()).toBe(1)
  await call('/api/communities/guihuali/duty', sending('rider', {}, { method: 'DELETE' }))
  expect(await onDuty()).toBe(0)
})

it('the figures tell counts alone', async () => {
  const headers = await screenAt((await shareWall()).path)
  expect(await json(FIGURES, { headers })).toEqual({
    on_duty: 0,
    tasks: { open: 0, claimed: 0, done: 0, lapsed: 0 },
  })
})

it('a key that opens nothing, the wall of another community and a link that was taken back open nothing', async () => {
  const forged = await screenAt(`/c/guihuali/wall?key=${'0'.repeat(40)}`)
  expect((await call(FIGURES, { headers: forged })).status).toBe(401)
  const { id, path } = await shareWall()
  const headers = await screenAt(path)
  expect((await call('/api/communities/elsewhere/wall', { headers })).status).toBe(401)
  expect((await call(FIGURES, { headers })).status).toBe(200)
  const link = `/api/communities/guihuali/wall-links/${id}`
  await call(link, sending('coordinator', {}, { method: 'DELETE' }))
  expect((await call(FIGURES, { headers })).status).toBe(401)
})

it('without a link only who coordinates sees the wall', async () => {
  const statusFor = async (headers: Record<string, string>) =>
    (await call(FIGURES, { headers })).status
  expect(await statusFor({})).toBe(401)
  expect(await statusFor(as('rider'))).toBe(403)
  expect(await statusFor(as('outsider'))).toBe(403)
  expect(await statusFor(as('coordinator'))).toBe(200)
})
