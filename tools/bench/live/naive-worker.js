import { DurableObject } from 'cloudflare:workers'

/** What the room is measured against: each position told to each watcher as it comes, as JSON. */
export class NaiveRoom extends DurableObject {
  fetch(request) {
    const { 0: client, 1: server } = new WebSocketPair()
    const role = new URL(request.url).pathname.slice(1)
    this.ctx.acceptWebSocket(server, [role])
    return new Response(null, { status: 101, webSocket: client })
  }

  webSocketMessage(_socket, message) {
    const told = JSON.stringify({ ...JSON.parse(message), at: Date.now() })
    for (const watcher of this.ctx.getWebSockets('watcher')) watcher.send(told)
  }
}

/** Hears everything and does nothing: what the runtime itself takes for it, below which no room comes. */
export class DeafRoom extends DurableObject {
  fetch() {
    const { 0: client, 1: server } = new WebSocketPair()
    this.ctx.acceptWebSocket(server)
    return new Response(null, { status: 101, webSocket: client })
  }

  webSocketMessage() {}
}

export default {
  fetch: (request, env) => {
    const rooms = new URL(request.url).pathname === '/deaf' ? env.DEAF_ROOMS : env.ROOMS
    return rooms.get(rooms.idFromName('1')).fetch(request)
  },
}
