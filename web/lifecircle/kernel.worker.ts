/// <reference lib="webworker" />
import { LifeCircle } from './life-circle.ts'
import type { Reply, Request } from './protocol.ts'

const circle = new LifeCircle()

const say = (reply: Reply, transfer: Transferable[] = []) =>
  (self as unknown as DedicatedWorkerGlobalScope).postMessage(reply, transfer)

self.onmessage = async ({ data: { id, ask, with: what } }: MessageEvent<Request>) => {
  try {
    const answer = await circle[ask](what as never)
    say({ id, ask, answer } as Reply, buffersOf(ask, answer))
  } catch (fault) {
    say({ id, failed: fault instanceof Error ? fault.message : String(fault) })
  }
}

function buffersOf(ask: Request['ask'], answer: unknown): Transferable[] {
  if (ask === 'walks') {
    const { minutes, metres } = answer as { minutes: Float32Array; metres: Float32Array }
    return [minutes.buffer, metres.buffer]
  }
  if (ask !== 'circle') return []
  const { rings } = answer as { rings: { points: Float32Array; ends: Uint32Array }[] }
  return rings.flatMap(({ points, ends }) => [points.buffer, ends.buffer])
}
