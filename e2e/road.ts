import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to an instance on which what is asked can be held up, as on a bad mobile network. */
export interface Road {
  readonly url: string
  delayMs: number
  close(): Promise<void>
}

export async function roadTo(url: string): Promise<Road> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const house = connect(Number(port), hostname)
    for (const socket of [client, house]) sockets.add(socket.on('error', () => socket.destroy()))
    client.on('data', (piece) => setTimeout(() => house.write(piece), road.delayMs))
    client.on('close', () => house.destroy())
    house.pipe(client)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  const road: Road = {
    url: `http://127.0.0.1:${address.port}`,
    delayMs: 0,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
  return road
}
