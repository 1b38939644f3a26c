import { hex } from '../http/caching.ts'

const utf8 = new TextEncoder()

export async function hmac(key: string | ArrayBuffer, text: string): Promise<ArrayBuffer> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const raw = typeof key === 'string' ? utf8.encode(key) : key
  const imported = await crypto.subtle.importKey('raw', raw, algorithm, false, ['sign'])
  return crypto.subtle.sign('HMAC', imported, utf8.encode(text))
}

export const sha256 = async (text: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', utf8.encode(text)))
