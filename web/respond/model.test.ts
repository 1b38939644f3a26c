import { afterEach, expect, it, vi } from 'vitest'
import { fix, startResponding, take } from './model.ts'
import type { Assignment } from './page.ts'

/** What a link opens, as far as sending needs it. */
const assignment = (seq: number): Assignment =>
  ({ issue: { issue: { no: 12, seq }, steps: [] }, can: ['accept'] }) as unknown as Assignment

interface Asked {
  readonly path: string
  readonly body: unknown
}

/** A server that answers each address as told, and what it was asked. */
function serverSaying(answers: Readonly<Record<string, [status: number, said: object]>>): Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const isJson = typeof init.body === 'string'
    asked.push({ path, body: isJson ? JSON.parse(init.body as string) : (init.body ?? null) })
    const [status, said] = answers[path.split('?')[0]] ?? [404, { error: 'unknown_route' }]
    return Response.json(said, { status })
  })
  return asked
}

const opened = () => startResponding({ link: 'l1', opens: assignment(3) })

afterEach(() => vi.unstubAllGlobals())

it('a step names the link and the last step that was seen, and then shows what there is to do next', async () => {
  const asked = serverSaying({
    '/api/respond/plan': [200, {}],
    '/api/respond': [200, assignment(4)],
  })
  const on = opened()
  expect(await take(on, 'plan', { due_at: 99 })).toBe(true)
  expect(asked).toEqual([
    { path: '/api/respond/plan?link=l1', body: { due_at: 99, after: 3 } },
    { path: '/api/respond?link=l1', body: null },
  ])
  expect([on.done.value, on.acting.value, on.refusal.value]).toEqual(['plan', null, null])
  expect(on.opens.value).toEqual(assignment(4))
})

it('a refused step says why, and shows what happened meanwhile', async () => {
  serverSaying({
    '/api/respond/acceptance': [409, { error: 'step_taken' }],
    '/api/respond': [200, assignment(5)],
  })
  const on = opened()
  expect(await take(on, 'accept')).toBe(false)
  expect([on.done.value, on.refusal.value?.error]).toEqual([null, 'step_taken'])
  expect(on.opens.value).toEqual(assignment(5))
})

it('a photo goes first, and what it shows ends the link', async () => {
  const asked = serverSaying({
    '/api/respond/photos': [200, { photo: 'p1' }],
    '/api/respond/fix': [200, {}],
  })
  const on = opened()
  const photo = new Blob(['x'], { type: 'image/jpeg' })
  expect(await fix(on, photo)).toBe(true)
  expect(asked).toEqual([
    { path: '/api/respond/photos?link=l1', body: photo },
    { path: '/api/respond/fix?link=l1', body: { photo: 'p1', after: 3 } },
  ])
  expect([on.opens.value, on.done.value]).toEqual(['power_used', 'fix'])
})

it('without its photo nothing is said to be fixed', async () => {
  const asked = serverSaying({
    '/api/respond/photos': [415, { error: 'unreadable_photo' }],
    '/api/respond': [200, assignment(3)],
  })
  const on = opened()
  expect(await fix(on, new Blob(['x']))).toBe(false)
  expect(asked.map(({ path }) => path)).not.toContain('/api/respond/fix?link=l1')
  expect(on.refusal.value?.error).toBe('unreadable_photo')
})

it('a link that was taken back while one looked at it says so, and takes no step more', async () => {
  const gone: [number, object] = [404, { error: 'unknown_link' }]
  const asked = serverSaying({ '/api/respond/acceptance': gone, '/api/respond': gone })
  const on = opened()
  await take(on, 'accept')
  expect(on.opens.value).toBe('unknown_link')
  expect(await take(on, 'accept')).toBe(false)
  expect(asked).toHaveLength(2)
})
