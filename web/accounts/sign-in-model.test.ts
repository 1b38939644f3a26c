import { expect, it } from 'vitest'
import { createSender, type Wire } from '../app/change.ts'
import { clockOf, createSignIn, digitsOf } from './sign-in-model.ts'

/** A house that answers each path as told, and a person who wants to be somewhere. */
function signInTo(answers: Readonly<Record<string, () => Response>>) {
  const asked: { path: string; body: unknown }[] = []
  const wire: Wire = {
    fetch: async (path, init) => {
      asked.push({ path, body: JSON.parse(String(init.body)) })
      return answers[path]?.() ?? new Response(null, { status: 404 })
    },
    pause: async () => undefined,
  }
  const state = { arrived: 0 }
  const model = createSignIn({
    lang: 'zh',
    community: 'liuwan',
    done: () => {
      state.arrived += 1
    },
    sender: createSender(wire),
  })
  return { model, asked, state }
}

const json =
  (body: object, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status })
const sent = json({ sent: true, seconds: 300 })

it('a neighbour who was here before is where they wanted to be after the code', async () => {
  const { model, asked, state } = signInTo({
    '/api/account/code': sent,
    '/api/account/enter': json({ id: 'x', name: '王阿姨', is_new: false }),
  })
  model.phone.value = '138 0013 8000'
  await model.askForCode()
  expect(model.step.value).toBe('code')
  expect(asked[0].body).toEqual({ phone: '138 0013 8000', lang: 'zh', community: 'liuwan' })
  model.code.value = '123456'
  await model.enter()
  expect(state.arrived).toBe(1)
})

it('a new neighbour says a name first', async () => {
  const { model, asked, state } = signInTo({
    '/api/account/code': sent,
    '/api/account/enter': json({ id: 'x', name: '新邻居', is_new: true }),
    '/api/account': json({ seq: 1 }),
  })
  await model.askForCode()
  await model.enter()
  expect(model.step.value).toBe('name')
  expect(state.arrived).toBe(0)
  model.name.value = ' 小李 '
  await model.keepName()
  expect(asked.at(-1)?.body).toEqual({ name: '小李' })
  expect(state.arrived).toBe(1)
})

it('each wrong code leaves one try less, and a new code all of them', async () => {
  const { model } = signInTo({
    '/api/account/code': sent,
    '/api/account/enter': json({ error: 'code_refused' }, 422),
  })
  await model.askForCode()
  model.code.value = '000000'
  await model.enter()
  await model.enter()
  expect(model.triesLeft.value).toBe(3)
  expect(model.code.value).toBe('')
  await model.askForCode()
  expect(model.triesLeft.value).toBe(5)
})

it('a code that did not get through stays, and costs no try', async () => {
  const { model } = signInTo({
    '/api/account/enter': () => {
      throw new TypeError('Failed to fetch')
    },
  })
  model.code.value = '123456'
  await model.enter()
  expect(model.code.value).toBe('123456')
  expect(model.triesLeft.value).toBe(5)
  expect(model.sender.refusal.value?.error).toBe('no_network')
})

it.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  ['【一刻】验证码 123456，5', '123456'],
  ['１２３４５６', '123456'],
  ['12a', '12'],
])('%s is read as %s', (typed, digits) => {
  expect(digitsOf(typed)).toBe(digits)
})

it('the clock runs down to zero and stays there', () => {
  expect(clockOf(300_000)).toBe('5:00')
  expect(clockOf(65_000)).toBe('1:05')
  expect(clockOf(-1)).toBe('0:00')
})
