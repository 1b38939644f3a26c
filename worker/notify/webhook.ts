import type { NotifyPort } from '../../domain/notify/message.ts'
import { hex } from '../http/caching.ts'
import { publicHttps } from './address.ts'
import { hmac } from './hmac.ts'
import { after, type Call, postJson, refusedBy } from './outside.ts'

/** How long to wait before each further try. */
const PAUSES_MS = [500, 2_000]

/**
 * Sends each message to an address of the office's own, signed: `Yike-Signature: t=SECONDS,v1=HEX`, the
 * HMAC-SHA256 of `t.body`. A message has one `id` over all tries, so that the other side can tell.
 *
 * @throws when the address is not https, or leads inside
 */
export function webhookPort(address: string, secret: string, call: Call = fetch): NotifyPort {
  const url = publicHttps(address)
  if (!url) throw new Error('NOTIFY_URL has to be a public https address')
  return {
    async send(phone, message) {
      const body = JSON.stringify({ id: crypto.randomUUID(), phone, ...message })
      for (const pauseMs of [0, ...PAUSES_MS]) {
        await after(pauseMs)
        if (await isTaken(call, url, secret, body)) return
      }
      throw refusedBy('webhook', 'gave up')
    },
  }
}

async function isTaken(call: Call, url: URL, secret: string, body: string): Promise<boolean> {
  const seconds = Math.floor(Date.now() / 1000)
  const signature = hex(await hmac(secret, `${seconds}.${body}`))
  const answer = await postJson(call, url, body, {
    'yike-signature': `t=${seconds},v1=${signature}`,
  })
  if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
    throw refusedBy('webhook', String(answer.status))
  }
  return answer?.ok ?? false
}
