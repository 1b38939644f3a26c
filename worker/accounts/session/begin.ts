import type { Env } from '../../env.ts'
import { describeAgent } from './agent.ts'

export interface Begun {
  readonly id: string
  readonly token: string
  readonly until: number
}

/** Signs a person in: a new session with a token of its own. */
export async function beginSession(
  env: Env,
  personId: string,
  userAgent: string | undefined,
): Promise<Begun> {
  // Loaded late: half a megabyte that only those need who sign in.
  const { authOf } = await import('./auth.ts')
  const { internalAdapter } = await authOf(env).$context
  const session = await internalAdapter.createSession(personId, false, {
    userAgent: describeAgent(userAgent),
  })
  return { id: session.id, token: session.token, until: session.expiresAt.getTime() }
}
