import { Server } from 'partyserver'
import type { Ports } from '../../domain/live/ports.ts'

/** A community's live room: who is on duty and where, and what has just happened. */
export abstract class Room<Env extends object = object> extends Server<Env> {
  static override options = { hibernate: true }

  /** what the room may ask of the rest of the house */
  protected abstract readonly ports: Ports

  /** Something was written into the journal: read on from the last row told. */
  async announce(): Promise<void> {
    await this.ports.rowsAfter(Number(this.name), 0, 1)
  }
}
