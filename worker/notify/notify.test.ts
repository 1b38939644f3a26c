import { env } from 'cloudflare:workers'
import { expect, it, vi } from 'vitest'
import type { Message } from '../../domain/notify/message.ts'
import { aliyunPort, canonicalQuery, signAcs3 } from './aliyun.ts'
import type { Call } from './outside.ts'
import { notifyOf } from './port.ts'
import { signTc3, tencentPort } from './tencent.ts'
import { webhookPort } from './webhook.ts'

const PHONE = '+8613800138000'
const MESSAGE: Message = { kind: 'code', code: '135790', minutes: 5, lang: 'zh' }
const ACCOUNT = { keyId: 'id', keySecret: 'secret', signName: '一刻', template: 'SMS_1' }

const answering = (...answers: (Response | Error)[]) => {
  const call = vi.fn<Call>()
  for (const answer of answers) {
    if (answer instanceof Error) call.mockRejectedValueOnce(answer)
    else call.mockResolvedValueOnce(answer)
  }
  return call
}
const json = (body: object) => Response.json(body)

// The worked example of https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature
it('a request to Aliyun is signed as in its documentation’s example', async () => {
  const query = canonicalQuery({
    RegionId: 'cn-shanghai',
    ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
  })
  const { authorization } = await signAcs3(
    { keyId: 'YourAccessKeyId', keySecret: 'YourAccessKeySecret' },
    {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      action: 'RunInstances',
      version: '2014-05-26',
      query,
      date: '2023-10-26T10:22:32Z',
      nonce: '3156853299f313e23d1673dc12e1703d',
    },
  )
  expect(authorization).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  )
})

// The worked example of https://cloud.tencent.com/document/api/213/30654
it('a request to Tencent is signed as in its documentation’s example', async () => {
  const authorization = await signTc3(
    {
      keyId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
      keySecret: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
    },
    {
      host: 'cvm.tencentcloudapi.com',
      service: 'cvm',
      body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
      seconds: 1551113065,
    },
  )
  expect(authorization).toBe(
    'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  )
})

it('Aliyun is given number, name, template and code, and its refusal is told by its code alone', async () => {
  const call = answering(json({ Code: 'OK' }), json({ Code: 'isv.BUSINESS_LIMIT_CONTROL' }))
  const port = aliyunPort(ACCOUNT, call)
  await port.send(PHONE, MESSAGE)
  const asked = new URL(String(call.mock.calls[0][0]))
  expect(Object.fromEntries(asked.searchParams)).toEqual({
    PhoneNumbers: '13800138000',
    SignName: '一刻',
    TemplateCode: 'SMS_1',
    TemplateParam: '{"code":"135790"}',
  })
  await expect(port.send(PHONE, MESSAGE)).rejects.toThrow(/^aliyun: isv.BUSINESS_LIMIT_CONTROL$/)
})

it('Tencent is given number, name, template, code and minutes, and may refuse in two places', async () => {
  const sent = (Code: string) => json({ Response: { SendStatusSet: [{ Code }] } })
  const failed = json({ Response: { Error: { Code: 'AuthFailure.SecretIdNotFound' } } })
  const call = answering(sent('Ok'), sent('LimitExceeded.PhoneNumberDailyLimit'), failed)
  const port = tencentPort({ ...ACCOUNT, appId: '1400' }, call)
  await port.send(PHONE, MESSAGE)
  expect(JSON.parse(String(call.mock.calls[0][1].body))).toMatchObject({
    PhoneNumberSet: [PHONE],
    TemplateParamSet: ['135790', '5'],
  })
  await expect(port.send(PHONE, MESSAGE)).rejects.toThrow('PhoneNumberDailyLimit')
  await expect(port.send(PHONE, MESSAGE)).rejects.toThrow('SecretIdNotFound')
})

it('the webhook is signed over time and body, and asked again when it is down', async () => {
  const call = answering(new Error('down'), new Response('', { status: 503 }), new Response(''))
  await webhookPort('https://hooks.example.org/yike', 'a secret', call).send(PHONE, MESSAGE)
  expect(call).toHaveBeenCalledTimes(3)
  const bodies = call.mock.calls.map(([, { body }]) => String(body))
  expect(new Set(bodies).size).toBe(1)
  const { headers, redirect } = call.mock.calls[2][1]
  const signature = new Headers(headers as HeadersInit).get('yike-signature') ?? ''
  const [, seconds, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  const raw = new TextEncoder().encode('a secret')
  const how = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', raw, how, false, ['verify'])
  const bytes = Uint8Array.from(given.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const words = new TextEncoder().encode(`${seconds}.${bodies[2]}`)
  expect(await crypto.subtle.verify('HMAC', key, bytes, words)).toBe(true)
  expect(redirect).toBe('manual')
})

it('what the webhook refuses, or would send elsewhere, is not taken', async () => {
  const refusing = answering(new Response('', { status: 401 }))
  const hook = (call: Call) =>
    webhookPort('https://hooks.example.org/', 's', call).send(PHONE, MESSAGE)
  await expect(hook(refusing)).rejects.toThrow('webhook: 401')
  expect(refusing).toHaveBeenCalledTimes(1)
  const moved = () => new Response('', { status: 307, headers: { location: 'https://127.0.0.1/' } })
  await expect(hook(answering(moved(), moved(), moved()))).rejects.toThrow('gave up')
})

it.each(['http://hooks.example.org', 'https://127.0.0.1', 'https://[::1]/', 'https://intranet/'])(
  'a webhook at %s is refused',
  (address) => {
    expect(() => webhookPort(address, 's')).toThrow('public https')
  },
)

it('a way out that lacks something says what', () => {
  const request = new Request('https://yike.test/')
  expect(notifyOf(env, request)).toBeNull()
  expect(() => notifyOf({ ...env, NOTIFY: 'tencent' }, request)).toThrow('NOTIFY_KEY_ID is missing')
})
