import { afterEach, expect, it, vi } from 'vitest'
import { beginDuty, dutySwitch, endDuty } from './duty.ts'

const answering = (status: number, body: object) =>
  vi.stubGlobal('fetch', async () => Response.json(body, { status }))

afterEach(() => vi.unstubAllGlobals())

it('off duty nothing is sent any more, also where the server could not be told', async () => {
  const on = dutySwitch({ untilAt: 1, here: true })
  answering(500, { error: 'fault' })
  await endDuty(on, 'liuwan')
  expect(on.halted.value).toBe(true)
  expect(on.duty.value).not.toBeNull()
  expect(on.refusal.value?.error).toBe('fault')
})

it('a duty that had ended by itself is over without complaint', async () => {
  const on = dutySwitch({ untilAt: 1, here: true })
  answering(409, { error: 'not_on_duty' })
  await endDuty(on, 'liuwan')
  expect(on.duty.value).toBeNull()
  expect(on.refusal.value).toBeNull()
})

it('on duty again, positions are sent again', async () => {
  const on = dutySwitch({ untilAt: 1, here: true })
  answering(200, {})
  await endDuty(on, 'liuwan')
  answering(200, { until: 5 })
  await beginDuty(on, 'liuwan')
  expect(on.duty.value).toEqual({ untilAt: 5, here: true })
  expect(on.halted.value).toBe(false)
})
