/** What a server says before it goes: 1012, come again soon (RFC 6455, and its registry of codes). */
export const RESTARTING = Buffer.from([0x88, 0x02, 0x03, 0xf4])

/**
 * Follows what a server writes into a WebSocket, to know where a message ends: between two of them
 * another may be put in. A server does not mask (RFC 6455, 5.1).
 */
export class Boundaries {
  #head: number[] = []
  #owed = 0

  /** Whether what has passed by so far ends with a whole frame. */
  get isBetween(): boolean {
    return this.#owed === 0 && this.#head.length === 0
  }

  /** Lets a piece pass by; gives how much of it belongs to frames that are whole. */
  pass(piece: Uint8Array): number {
    let whole = 0
    for (let at = 0; at < piece.length; ) {
      if (this.#owed > 0) {
        const taken = Math.min(this.#owed, piece.length - at)
        this.#owed -= taken
        at += taken
      } else {
        this.#head.push(piece[at++])
        this.#readHead()
      }
      if (this.isBetween) whole = at
    }
    return whole
  }

  #readHead(): void {
    const [, second, ...rest] = this.#head
    if (second === undefined) return
    const lengthBytes = { 126: 2, 127: 8 }[second & 0x7f] ?? 0
    if (rest.length < lengthBytes) return
    this.#owed = lengthBytes === 0 ? second & 0x7f : rest.reduce((sum, byte) => sum * 256 + byte, 0)
    this.#head = []
  }
}
