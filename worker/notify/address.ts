import { isPublicHost } from '../../domain/notify/public-address.ts'

/**
 * An address that the house may send to, or null: https at its usual port, out in the public internet,
 * and without a name and password in it.
 */
export function publicHttps(address: string): URL | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const isPlain = url.port === '' && url.username === '' && url.password === ''
  return url.protocol === 'https:' && isPlain && isPublicHost(url.hostname) ? url : null
}
