/** Who wants to know how far an import is. */
export interface Progress {
  stage(name: string): void
  /** how much of the stage is done */
  count(done: number): void
  /** ends the stage */
  done(outcome: string): void
}

/** For callers that show nothing. */
export const SILENT: Progress = { stage() {}, count() {}, done() {} }

const REDRAW_MS = 100

interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** A line for each stage; in a terminal it counts while the stage runs. */
export class LineProgress implements Progress {
  readonly #out: Output
  readonly #clock: () => number
  #name = ''
  #startedAt = 0
  #drawnAt = 0

  constructor(out: Output, clock: () => number) {
    this.#out = out
    this.#clock = clock
  }

  stage(name: string): void {
    this.#name = name
    this.#startedAt = this.#drawnAt = this.#clock()
    if (this.#out.isTTY) this.#out.write(`${name} …`)
  }

  count(done: number): void {
    if (!this.#out.isTTY || this.#clock() - this.#drawnAt < REDRAW_MS) return
    this.#drawnAt = this.#clock()
    this.#rewrite(`${this.#name} … ${done.toLocaleString('en')}`)
  }

  done(outcome: string): void {
    const seconds = ((this.#clock() - this.#startedAt) / 1000).toFixed(1)
    this.#rewrite(`${this.#name.padEnd(10)} ${outcome} (${seconds} s)\n`)
  }

  #rewrite(line: string): void {
    this.#out.write(this.#out.isTTY ? `\r\x1b[2K${line}` : line)
  }
}
