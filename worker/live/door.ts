import type { Context } from 'hono'
import {
  GUEST,
  standingOf,
  TICKET_HEADER,
  type Ticket,
  trackerStanding,
  WALL,
} from '../../domain/live/standing.ts'
import { personOf } from '../accounts/person.ts'
import type { InCommunity } from '../http/app.ts'
import { deviceOf } from './device.ts'
import { wallOf } from './wall/cookie.ts'

/** Whether a request may open a socket: from our own pages, or from a phone's application that shows its token. */
export async function mayKnock(c: Context<InCommunity>): Promise<boolean> {
  const origin = c.req.header('Origin')
  if (origin !== undefined) return origin === new URL(c.req.url).origin
  return (await deviceOf(c)) !== null
}

/** Who comes to a community's room, and what they are told there. A wall's screen is nobody, whoever set it up. */
export async function ticketFor(c: Context<InCommunity>): Promise<Ticket> {
  const wall = await wallOf(c)
  if (wall) return { pass: { ...GUEST, wallId: wall.id }, standing: WALL, until: wall.expiresAt }
  const device = c.req.header('Origin') === undefined ? await deviceOf(c) : null
  if (device) {
    const { id: deviceId, personId } = device
    const pass = { ...GUEST, personId, deviceId }
    return { pass, standing: trackerStanding(personId), until: null }
  }
  const person = await personOf(c)
  const pass = person ? { ...GUEST, personId: person.id, sessionId: person.sessionId } : GUEST
  return { pass, standing: standingOf(person, c.var.subject), until: person?.sessionUntil ?? null }
}

/** Leads a socket into the room. Of the request nothing goes along but what we know ourselves. */
export async function lead(c: Context<InCommunity>, ticket: Ticket): Promise<Response> {
  const { ROOMS } = c.env
  const room = ROOMS.get(ROOMS.idFromName(String(c.var.community.id)))
  const answer = await room.fetch('https://room.invalid/', {
    headers: { Upgrade: 'websocket', [TICKET_HEADER]: JSON.stringify(ticket) },
  })
  return new Response(null, { status: answer.status, webSocket: answer.webSocket })
}
