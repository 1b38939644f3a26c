import { once } from 'node:events'
import { WebSocket } from 'ws'

const AT_ONCE = 100

/** Opens sockets, a hundred at a time; each says hello when it is open. */
export async function openSockets(
  urls: readonly string[],
  headers: readonly Record<string, string>[],
  hello: string | null,
): Promise<WebSocket[]> {
  const sockets: WebSocket[] = []
  for (let i = 0; i < urls.length; i += AT_ONCE) {
    const some = urls.slice(i, i + AT_ONCE).map((url, j) => openSocket(url, headers[i + j] ?? {}))
    sockets.push(...(await Promise.all(some)))
  }
  if (hello !== null) for (const socket of sockets) socket.send(hello)
  return sockets
}

async function openSocket(url: string, headers: Record<string, string>): Promise<WebSocket> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false })
  socket.binaryType = 'arraybuffer'
  await once(socket, 'open')
  return socket
}
