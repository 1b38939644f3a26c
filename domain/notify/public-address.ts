/** Names that never lead out of a network. */
const INSIDE = /(^|\.)(localhost|local|internal|intranet|home|lan|corp|arpa)$/

/** IPv4 networks that are not of the public internet (RFC 6890 and the registry it keeps). */
const PRIVATE: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/**
 * Whether a host, as `URL` writes it, may be called from inside: a name with a dot, or an address of
 * the public internet. `URL` has already turned `0x7f.1` and `2130706433` into `127.0.0.1`.
 *
 * What a name resolves to is not known here.
 */
export function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPublicV6(hostname.slice(1, -1))
  if (/^\d+(\.\d+){3}$/.test(hostname)) return isPublicV4(hostname)
  const name = hostname.replace(/\.$/, '')
  return name.includes('.') && !INSIDE.test(name)
}

function isPublicV4(address: string): boolean {
  const asked = wordOf(address)
  return PRIVATE.every(([net, bits]) => (asked ^ wordOf(net)) >>> (32 - bits) !== 0)
}

const wordOf = (address: string): number =>
  address.split('.').reduce((word, part) => (word << 8) | Number(part), 0)

/** Of IPv6 only 2000::/3 is public, without what carries an IPv4 address or documents (2001::/23, 2001:db8::/32, 2002::/16). */
function isPublicV6(address: string): boolean {
  const [first = '', second = '0'] = address.split(':')
  const head = Number.parseInt(first || '0', 16)
  const next = Number.parseInt(second || '0', 16)
  if (head >> 13 !== 1 || head === 0x2002) return false
  return head !== 0x2001 || (next > 0x1ff && next !== 0xdb8)
}
