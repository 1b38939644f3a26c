/// <reference lib="webworker" />
import { LifeCircle } from './life-circle.ts'
import type { Answers, AskName, Reply, Request } from './protocol.ts'

const circle = new LifeCircle()

const say = (reply: Reply, transfer: Transferable[] = []) =>
  (self as unknown as DedicatedWorkerGlobalScope).postMessage(reply, transfer)

self.onmessage = async ({ data: { id, ask, with: what } }: MessageEvent<Request>) => {
  try {
    const answer = await circle[ask](what as never)
    say({ id, ask, answer } as Reply, BUFFERS[ask]?.(answer as never))
  } catch (fault) {
    say({ id, failed: fault instanceof Error ? fault.message : String(fault) })
  }
}

/** Large answers change hands instead of being copied. */
const BUFFERS: { readonly [N in AskName]?: (answer: Answers[N]) => Transferable[] } = {
  circle: ({ rings }) => rings.flatMap(({ points, ends }) => [points.buffer, ends.buffer]),
  walks: ({ minutes, metres }) => [minutes.buffer, metres.buffer],
  pieces: ({ ends }) => [ends.buffer],
  crew: ({ bands }) => [bands.buffer],
}
