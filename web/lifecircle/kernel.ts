import type { Answers, AskName, Asks, Reply } from './protocol.ts'

/** The life circle kernel, in a thread of its own. */
export class Kernel {
  readonly #worker: Worker
  readonly #waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (fault: Error) => void }
  >()
  #asked = 0

  constructor() {
    this.#worker = new Worker(new URL('./kernel.worker.ts', import.meta.url), { type: 'module' })
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#settle(data)
  }

  ask<N extends AskName>(
    ask: N,
    what: Asks[N],
    transfer: Transferable[] = [],
  ): Promise<Answers[N]> {
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, ask, with: what }, transfer)
    })
  }

  close(): void {
    this.#worker.terminate()
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if ('failed' in reply) waiting?.reject(new Error(reply.failed))
    else waiting?.resolve(reply.answer as never)
  }
}
