import { parseArgs } from 'node:util'

export interface ServeOptions {
  readonly data: string
  readonly port: number
  readonly host: string
  /** the origin that people's browsers ask, where TLS ends in front of us */
  readonly publicAddress?: string
  /** the folder of backups */
  readonly backups?: string
}

export const USAGE = `usage: npm run serve -- --data DIR [--port 8787] [--host 127.0.0.1]
  [--public-address https://HOST] [--backups DIR]`

/** @throws with a sentence about what cannot be used */
export function readOptions(args: readonly string[]): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      'public-address': { type: 'string' },
      backups: { type: 'string' },
    },
  })
  const { data, host, backups } = values
  if (!data) throw new Error('--data names the folder in which everything is kept')
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('--port takes 1 to 65535')
  const publicAddress = originOf(values['public-address'])
  return { data, port, host, publicAddress, backups }
}

function originOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search || url.username)
    throw new Error(
      '--public-address takes the address that people type, such as https://yike.example',
    )
  return url.origin
}
