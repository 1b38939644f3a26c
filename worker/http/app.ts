import type { TimingVariables } from 'hono/timing'
import type { Community } from '../communities/store.ts'
import type { Env } from '../env.ts'

/** What every route of the Worker finds in its context. */
export interface App {
  Bindings: Env
  Variables: TimingVariables
}

/** What a route below `/:slug` finds beside. */
export interface InCommunity extends App {
  Variables: TimingVariables & { community: Community }
}
