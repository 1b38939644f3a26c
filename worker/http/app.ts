import type { TimingVariables } from 'hono/timing'
import type { Asker, Subject } from '../../domain/accounts/permit.ts'
import type { Community } from '../communities/store.ts'
import type { Env } from '../env.ts'
import type { House } from '../journal/commit.ts'
import type { Act } from '../journal/record.ts'

/** Somebody signed in, with the memberships that are in force. */
export interface Person extends Asker {
  readonly name: string
  readonly sessionId: string
  readonly sessionUntil: number
}

/** What every route of the Worker finds in its context. */
export interface App {
  Bindings: Env
  Variables: TimingVariables & {
    /** who asks; undefined until somebody wants to know, null for a guest */
    person?: Person | null
    house: House
  }
}

/** What a route below `/:slug` finds beside. */
export interface InCommunity extends App {
  Variables: App['Variables'] & { community: Community; subject: Subject }
}

/** What a route finds that changes something. */
export interface Changing extends App {
  Variables: App['Variables'] & { act: Act; subject: Subject }
}

/** Both. */
export interface ChangingInCommunity extends InCommunity {
  Variables: InCommunity['Variables'] & Changing['Variables']
}
