import * as v from 'valibot'
import { ClientMessage } from './client-message.ts'
import { type Fix, readFixes } from './fixes.ts'
import { FrameRefusal, typeOf } from './frame.ts'
import { readAck } from './ticks.ts'
import { MOST_INBOUND_BYTES } from './wire.ts'

/** What a room is sent through a socket. */
export type Inbound =
  | ClientMessage
  /** positions of whoever sent it */
  | { readonly t: 'fixes'; readonly fixes: readonly Fix[] }
  /** a watcher has read up to this tick */
  | { readonly t: 'ack'; readonly tick: number }

/** Reads text or a frame; whatever is neither, or too long, is refused, and nothing else is ever thrown. */
export function readInbound(message: string | ArrayBuffer | ArrayBufferView): Inbound {
  if (sizeOf(message) > MOST_INBOUND_BYTES) throw new FrameRefusal('too_large')
  if (typeof message === 'string') return readText(message)
  const bytes = bytesOf(message)
  const type = typeOf(bytes)
  if (type === 'ack') return { t: 'ack', tick: readAck(bytes) }
  if (type === 'fixes') return { t: 'fixes', fixes: readFixes(bytes) }
  throw new FrameRefusal('not_for_the_room')
}

function readText(text: string): ClientMessage {
  try {
    return v.parse(ClientMessage, JSON.parse(text))
  } catch {
    throw new FrameRefusal('not_understood')
  }
}

const sizeOf = (message: string | ArrayBuffer | ArrayBufferView): number =>
  typeof message === 'string' ? message.length : message.byteLength

const bytesOf = (message: ArrayBuffer | ArrayBufferView): ArrayBuffer =>
  message instanceof ArrayBuffer
    ? message
    : new Uint8Array(message.buffer as ArrayBuffer, message.byteOffset, message.byteLength).slice()
        .buffer
