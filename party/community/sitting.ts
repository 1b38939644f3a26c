import * as v from 'valibot'
import { TICKET_HEADER, type Ticket } from '../../domain/live/standing.ts'

const id = v.nullable(v.string())

const TicketWords = v.object({
  pass: v.object({ personId: id, sessionId: id, deviceId: id, wallId: id }),
  standing: v.object({
    personId: id,
    hears: v.picklist(['public', 'volunteers', 'coordinators']),
    sees: v.picklist(['cells', 'dots', 'people']),
    named: v.boolean(),
  }),
  until: v.nullable(v.number()),
})

/** Who has a socket: kept in the connection's state, so that it outlives the room's memory. */
export interface Sitting extends Ticket {
  /** when the socket was opened */
  readonly cameAt: number
  /** the last row of the journal that was told when it greeted; null: it has not greeted */
  readonly since: number | null
}

/** Who comes in, as the Worker wrote it; throws on anything else. */
export function readTicket(headers: Headers): Ticket {
  return v.parse(TicketWords, JSON.parse(headers.get(TICKET_HEADER) ?? 'null'))
}
