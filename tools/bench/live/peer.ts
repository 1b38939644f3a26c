import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

// What the room is measured against: a server that keeps the last position of everybody and, four
// times a second, sends all that changed to all who watch. It knows nobody and checks nothing.
const BYTES = 7
const TICK_MS = 250

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
const watchers = new Set<WebSocket>()
const changed = new Map<number, { x: number; y: number }>()
let seats = 0

server.on('connection', (socket, request) => {
  if (request.url === '/watcher') {
    watchers.add(socket)
    socket.on('close', () => watchers.delete(socket))
    return
  }
  const seat = ++seats & 0xffff
  socket.on('message', (data: Buffer) =>
    changed.set(seat, { x: data.readUInt16LE(0), y: data.readUInt16LE(2) }),
  )
})

setInterval(() => {
  if (changed.size === 0) return
  const frame = Buffer.alloc(changed.size * BYTES)
  let at = 0
  for (const [seat, { x, y }] of changed) {
    frame.writeUInt16LE(seat, at)
    frame.writeUInt16LE(x, at + 2)
    frame.writeUInt16LE(y, at + 4)
    at += BYTES
  }
  changed.clear()
  for (const watcher of watchers) watcher.send(frame)
}, TICK_MS)

server.on('listening', () => process.send?.((server.address() as AddressInfo).port))
