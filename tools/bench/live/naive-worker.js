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

export default {
  fetch: (request, env) => env.ROOMS.get(env.ROOMS.idFromName('1')).fetch(request),
}
