/** So many websites may show a community's map: a header carries them all. */
export const MOST_ORIGINS = 50

const HOST = String.raw`(?=.{1,253}(?::|$))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*`
const PORT = String.raw`[1-9]\d{0,4}`

const SECURE = new RegExp(`^https://${HOST}(?::${PORT})?$`)
const LOCAL = new RegExp(String.raw`^http://(?:localhost|127\.0\.0\.1):${PORT}$`)

/**
 * Whether a text is the origin of a website that may be let show the map: `https://` and a host, with
 * a port or without; or, for who tries it out, `http://localhost` or `http://127.0.0.1` with a port.
 *
 * Refuses paths, a slash at the end, wildcards, upper case, users, and hosts that are not ASCII (a name
 * in Chinese is written in its `xn--` form): the text stands in a header as it is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6454#section-6.2
 */
export function isEmbedOrigin(text: string): boolean {
  if (!SECURE.test(text) && !LOCAL.test(text)) return false
  const [, port = '443'] = /:(\d+)$/.exec(text) ?? []
  // A browser leaves out the port that goes without saying, and would not know the origin with it.
  return Number(port) < 65_536 && !text.endsWith(':443')
}
