import { expect, it } from 'vitest'
import { change, createSender, send, type Wire } from './change.ts'

type Answer = Response | 'no network'

const json = (body: object, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers })

const refused = json.bind(null, { error: 'already_claimed', title: 'Somebody was faster' }, 409)

/** A wire that gives these answers in turn, the last one for ever, and remembers what was sent. */
function wireOf(...answers: Answer[]) {
  const sent: { path: string; init: RequestInit }[] = []
  const pauses: number[] = []
  const wire: Wire = {
    fetch: async (path, init) => {
      const answer = answers[Math.min(sent.length, answers.length - 1)]
      sent.push({ path, init })
      if (answer === 'no network') throw new TypeError('Failed to fetch')
      return answer.clone()
    },
    pause: async (ms) => void pauses.push(ms),
  }
  const keys = () => sent.map(({ init }) => new Headers(init.headers).get('Idempotency-Key'))
  return { wire, sent, pauses, keys }
}

const claim = () => change('/api/tasks/k3/claim', { note: '这就去' })

it('a change is JSON with a key that the server accepts', async () => {
  const { wire, sent, keys } = wireOf(json({ seq: 7 }))
  expect(await send(claim(), wire)).toEqual({ ok: true, receipt: { seq: 7 } })
  expect(sent[0].init).toMatchObject({ method: 'POST', body: '{"note":"这就去"}' })
  expect(new Headers(sent[0].init.headers).get('Content-Type')).toBe('application/json')
  expect(keys()[0]).toMatch(/^[\w-]{8,64}$/)
})

it('a network that fails is tried again with the same key', async () => {
  const { wire, keys, pauses } = wireOf('no network', 'no network', json({ seq: 7 }))
  expect(await send(claim(), wire)).toMatchObject({ ok: true })
  expect(keys()).toHaveLength(3)
  expect(new Set(keys()).size).toBe(1)
  expect(pauses).toHaveLength(2)
})

it('a gateway without a server behind it is tried again, a refusal is not', async () => {
  const away = wireOf(new Response('bad gateway', { status: 502 }), json({ seq: 7 }))
  expect(await send(claim(), away.wire)).toMatchObject({ ok: true })
  const no = wireOf(refused())
  expect(await send(claim(), no.wire)).toEqual({
    ok: false,
    refusal: { error: 'already_claimed', title: 'Somebody was faster', status: 409 },
  })
  expect(no.sent).toHaveLength(1)
})

it('after the last try it says that there is no network', async () => {
  const { wire, sent } = wireOf('no network')
  expect(await send(claim(), wire)).toEqual({ ok: false, refusal: { error: 'no_network' } })
  expect(sent).toHaveLength(4)
})

it('an answer that is no problem+json is a fault; a pause is told in seconds', async () => {
  const broken = wireOf(new Response('<html>', { status: 500 }))
  expect(await send(claim(), broken.wire)).toEqual({
    ok: false,
    refusal: { status: 500, error: 'fault' },
  })
  const slow = wireOf(json({ error: 'too_many' }, 429, { 'Retry-After': '60' }))
  expect(await send(claim(), slow.wire)).toMatchObject({
    refusal: { error: 'too_many', retryAfterS: 60 },
  })
})

it('pressed twice it is sent once, and both hear the verdict', async () => {
  const { wire, sent } = wireOf(json({ seq: 7 }))
  const sender = createSender(wire)
  const both = [sender.send(claim()), sender.send(claim())]
  expect(sender.busy.value).toBe(true)
  expect(await Promise.all(both)).toEqual(Array(2).fill({ ok: true, receipt: { seq: 7 } }))
  expect(sender.busy.value).toBe(false)
  expect(sent).toHaveLength(1)
})

it('another wish waits its turn', async () => {
  const { wire, sent } = wireOf(json({ seq: 7 }), json({ seq: 8 }))
  const sender = createSender(wire)
  const both = [sender.send(claim()), sender.send(change('/api/tasks/k3/release'))]
  expect(await Promise.all(both)).toMatchObject([{ receipt: { seq: 7 } }, { receipt: { seq: 8 } }])
  expect(sent.map(({ path }) => path)).toEqual(['/api/tasks/k3/claim', '/api/tasks/k3/release'])
  expect(sender.busy.value).toBe(false)
})

it('what did not get through keeps its key when it is wished again, other words do not', async () => {
  const { wire, keys } = wireOf('no network')
  const sender = createSender(wire)
  await sender.send(claim())
  await sender.send(claim())
  expect(new Set(keys()).size).toBe(1)
  await sender.send(change('/api/tasks/k3/claim', { note: '等一下' }))
  expect(new Set(keys()).size).toBe(2)
})

it('a refusal stays until it is cleared or the next change goes well', async () => {
  const { wire } = wireOf(refused(), json({ seq: 7 }))
  const sender = createSender(wire)
  await sender.send(claim())
  expect(sender.refusal.value?.error).toBe('already_claimed')
  await sender.send(claim())
  expect(sender.refusal.value).toBeNull()
})
