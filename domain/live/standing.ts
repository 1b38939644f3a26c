import { type Asker, permits } from '../accounts/permit.ts'
import type { Somewhere } from '../accounts/role.ts'
import type { Hearer } from './news.ts'
import type { Sight } from './wire.ts'

/** What somebody is told by a room. */
export interface Standing extends Hearer {
  readonly sees: Sight
}

/** What somebody is told in a community, by the table of permits; null is a guest. */
export function standingOf(asker: Asker | null, somewhere: Somewhere): Standing {
  const may = (action: Parameters<typeof permits>[1]) => permits(asker, action, somewhere)
  const hears = may('journal.read') ? 'coordinators' : may('task.read') ? 'volunteers' : 'public'
  return {
    personId: asker?.id ?? null,
    hears,
    sees: may('position.see') ? 'people' : 'cells',
    named: hears !== 'public',
  }
}

/** What a screen on a wall is told: where those on duty are and what happens, and nobody's name. */
export const WALL: Standing = { personId: null, hears: 'volunteers', sees: 'dots', named: false }

/** What a phone's tracking application is told, which only reports: no more than everybody. */
export const trackerStanding = (personId: string): Standing => ({
  personId,
  hears: 'public',
  sees: 'cells',
  named: false,
})

/** By what somebody listens: a session, a device, the link of a wall, or nothing, as a guest. */
export interface Pass {
  readonly personId: string | null
  readonly sessionId: string | null
  readonly deviceId: string | null
  readonly wallId: string | null
}

export const GUEST: Pass = { personId: null, sessionId: null, deviceId: null, wallId: null }

/** What the Worker tells a room of who comes in. */
export interface Ticket {
  readonly pass: Pass
  readonly standing: Standing
  /** when the session or the link ends; null: it does not */
  readonly until: number | null
}

/** The header that carries a ticket from the Worker to the room, as JSON; none is let in from outside. */
export const TICKET_HEADER = 'x-yike-ticket'
