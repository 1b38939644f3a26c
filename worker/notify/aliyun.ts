import type { NotifyPort } from '../../domain/notify/message.ts'
import { hex } from '../http/caching.ts'
import { hmac, sha256 } from './hmac.ts'
import { type Call, refusedBy } from './outside.ts'

const HOST = 'dysmsapi.aliyuncs.com'

export interface AliyunAccount {
  readonly keyId: string
  readonly keySecret: string
  readonly signName: string
  /** its template has one variable, `code` */
  readonly template: string
}

/** Short messages through Alibaba Cloud. @see https://help.aliyun.com/zh/sms/developer-reference/api-dysmsapi-2017-05-25-sendsms */
export const aliyunPort = (account: AliyunAccount, call: Call = fetch): NotifyPort => ({
  async send(phone, { code }) {
    const query = canonicalQuery({
      PhoneNumbers: phone.replace(/^\+(86)?/, ''),
      SignName: account.signName,
      TemplateCode: account.template,
      TemplateParam: JSON.stringify({ code }),
    })
    const headers = await signAcs3(account, {
      host: HOST,
      action: 'SendSms',
      version: '2017-05-25',
      query,
      date: new Date().toISOString().replace(/\.\d+/, ''),
      nonce: crypto.randomUUID(),
    })
    const answer = await call(`https://${HOST}/?${query}`, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(8_000),
      headers,
    })
    const { Code = String(answer.status) } = await answer.json<{ Code?: string }>()
    if (Code !== 'OK') throw refusedBy('aliyun', Code)
  },
})

interface Asked {
  readonly host: string
  readonly action: string
  readonly version: string
  readonly query: string
  readonly date: string
  readonly nonce: string
}

/**
 * The headers of a request without a body, signed with ACS3-HMAC-SHA256.
 *
 * @see https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature
 */
export async function signAcs3(
  { keyId, keySecret }: Pick<AliyunAccount, 'keyId' | 'keySecret'>,
  { host, action, version, query, date, nonce }: Asked,
): Promise<Record<string, string>> {
  const bodyHash = await sha256('')
  const signed = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': bodyHash,
    'x-acs-date': date,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  }
  const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`)
  const names = Object.keys(signed).join(';')
  const request = ['POST', '/', query, lines.join(''), names, bodyHash].join('\n')
  const signature = hex(await hmac(keySecret, `ACS3-HMAC-SHA256\n${await sha256(request)}`))
  const authorization = `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${names},Signature=${signature}`
  return { ...signed, authorization }
}

/** Names sorted, everything but unreserved characters percent-encoded (RFC 3986, 2.3). */
export const canonicalQuery = (parameters: Readonly<Record<string, string>>): string =>
  Object.keys(parameters)
    .toSorted()
    .map((name) => `${encoded(name)}=${encoded(parameters[name])}`)
    .join('&')

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
