import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

/** Of one connection, not of the request (RFC 9110, 7.6.1). */
const OF_THE_CONNECTION = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

export interface Came {
  readonly headers: IncomingHttpHeaders
  /** the other end of the connection */
  readonly address: string | undefined
  /** whether that is a server of ours, which says for whom it asks */
  readonly byProxy: boolean
}

/**
 * The headers of a request as the house takes them. What the runtime would believe (`MF-…`, `CF-…`)
 * nobody else may say. Whose the request is, by which its attempts are counted, is the last address
 * that the proxy in front wrote down: those before it may be invented.
 */
export function headersOf({ headers, address, byProxy }: Came): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(
    ([name]) => !OF_THE_CONNECTION.has(name) && !/^(mf|cf)-/.test(name),
  )
  const from = byProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
    : address
  return Object.fromEntries([...kept, ['cf-connecting-ip', from?.trim() || 'unknown']])
}

/** The headers of an answer, as they go on. */
export const answerHeadersOf = (headers: IncomingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name)))
