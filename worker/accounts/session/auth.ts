import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { connect } from '../../db/connect.ts'
import { newId } from '../../db/id.ts'
import type { Env } from '../../env.ts'
import { secretOf } from '../secret.ts'
import { person, session } from '../table.ts'
import { SESSION_SECONDS } from './lifetime.ts'

/**
 * better-auth makes the sessions. Its own routes are not mounted: they would change state without a
 * permit and without a row in the journal.
 */
export const authOf = (env: Env) =>
  betterAuth({
    secret: secretOf(env),
    baseURL: 'https://yike.invalid',
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(connect(env.DB), { provider: 'sqlite', schema: { person, session } }),
    user: { modelName: 'person' },
    session: { fields: { userId: 'personId' }, expiresIn: SESSION_SECONDS },
    advanced: { database: { generateId: () => newId() } },
    databaseHooks: {
      session: {
        // Where somebody signs in from is nobody's business.
        create: { before: async () => ({ data: { ipAddress: undefined } }) },
      },
    },
  })
