import type { NotifyPort } from '../../domain/notify/message.ts'
import { hex } from '../http/caching.ts'
import { hmac, sha256 } from './hmac.ts'
import { type Call, refusedBy } from './outside.ts'

const HOST = 'sms.tencentcloudapi.com'
const JSON_TYPE = 'application/json; charset=utf-8'

export interface TencentAccount {
  readonly keyId: string
  readonly keySecret: string
  readonly appId: string
  readonly signName: string
  /** its template has two variables: the code, and for how many minutes it is good */
  readonly template: string
}

interface Sent {
  readonly Response?: {
    readonly Error?: { readonly Code: string }
    readonly SendStatusSet?: readonly { readonly Code: string }[]
  }
}

/** Short messages through Tencent Cloud. @see https://cloud.tencent.com/document/product/382/55981 */
export const tencentPort = (account: TencentAccount, call: Call = fetch): NotifyPort => ({
  async send(phone, { code, minutes }) {
    const body = JSON.stringify({
      PhoneNumberSet: [phone],
      SmsSdkAppId: account.appId,
      SignName: account.signName,
      TemplateId: account.template,
      TemplateParamSet: [code, String(minutes)],
    })
    const seconds = Math.floor(Date.now() / 1000)
    const answer = await call(`https://${HOST}/`, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(8_000),
      headers: {
        'content-type': JSON_TYPE,
        authorization: await signTc3(account, { host: HOST, service: 'sms', body, seconds }),
        'x-tc-action': 'SendSms',
        'x-tc-version': '2021-01-11',
        'x-tc-region': 'ap-guangzhou',
        'x-tc-timestamp': String(seconds),
      },
      body,
    })
    const { Response: told } = await answer.json<Sent>()
    const outcome = told?.Error?.Code ?? told?.SendStatusSet?.[0]?.Code ?? String(answer.status)
    if (outcome !== 'Ok') throw refusedBy('tencent', outcome)
  },
})

interface Asked {
  readonly host: string
  readonly service: string
  readonly body: string
  readonly seconds: number
}

/**
 * The Authorization header of a JSON request, signed with TC3-HMAC-SHA256 over content type and host.
 *
 * @see https://cloud.tencent.com/document/api/382/52071
 */
export async function signTc3(
  { keyId, keySecret }: Pick<TencentAccount, 'keyId' | 'keySecret'>,
  { host, service, body, seconds }: Asked,
): Promise<string> {
  const day = new Date(seconds * 1000).toISOString().slice(0, 10)
  const scope = `${day}/${service}/tc3_request`
  const names = 'content-type;host'
  const lines = `content-type:${JSON_TYPE}\nhost:${host}\n`
  const request = ['POST', '/', '', lines, names, await sha256(body)].join('\n')
  const text = ['TC3-HMAC-SHA256', seconds, scope, await sha256(request)].join('\n')
  const dayKey = await hmac(`TC3${keySecret}`, day)
  const key = await hmac(await hmac(dayKey, service), 'tc3_request')
  const signature = hex(await hmac(key, text))
  return `TC3-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
}
