/** Whether an address is of this machine and no other: what was asked for, not who asked. */
function isLoopback(url: string): boolean {
  return isThisMachine(new URL(url).hostname)
}

/** What a server in front adds to a request that came from elsewhere. */
const FORWARDED = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP', 'Via']

/**
 * Whether a request was made on this machine: it asks for a name of this machine, and no server in
 * front of us, which may ask by that name for anybody, has passed it on.
 */
export function isAskedHere(request: Request): boolean {
  const from = request.headers.get('CF-Connecting-IP')
  return (
    isLoopback(request.url) &&
    (from === null || isThisMachine(from.includes(':') ? `[${from}]` : from)) &&
    FORWARDED.every((name) => !request.headers.has(name))
  )
}

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^(\[::ffff:)?127(\.\d{1,3}){3}\]?$/.test(host)
