/**
 * Whose a request is, as far as its address tells: an IPv4 address, or the /64 of an IPv6 one, which
 * is what one household gets. Cloudflare's network sets the header itself; on one's own machine the
 * server in front has to.
 */
export const addressOf = (request: Request): string =>
  netOf(request.headers.get('CF-Connecting-IP') ?? '')

export function netOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped) return mapped
  if (!address.includes(':')) return address || 'unknown'
  const [head, tail] = address.toLowerCase().split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const between = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(between).fill('0'), ...after]
  const net = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${net.join(':')}::/64`
}
