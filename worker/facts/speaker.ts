import type { Context } from 'hono'
import { permits, type Subject } from '../../domain/accounts/permit.ts'
import { keyedHash } from '../accounts/keyed.ts'
import { personOf } from '../accounts/person.ts'
import { addressOf } from '../limits/address.ts'
import { enough } from '../limits/enough.ts'
import type { Limit } from '../limits/limit.ts'

/** Who speaks: somebody with an account, or a guest by the address that their phone has today. */
export interface Speaker {
  readonly by: string
  readonly personId: string | null
  /** keeps the place: master of it, or staff */
  readonly isKeeper: boolean
}

const DAY_MS = 86_400_000

/** Nobody can count guests, so that one address is one voice a day; what is kept tells no address. */
export async function speakerOf(c: Context, subject: Subject, now: number): Promise<Speaker> {
  const person = await personOf(c)
  if (person) {
    return { by: person.id, personId: person.id, isKeeper: permits(person, 'fact.keep', subject) }
  }
  const today = `${addressOf(c.req.raw)}/${Math.floor(now / DAY_MS)}`
  const hash = await keyedHash(c.env, 'voice', today)
  return { by: `guest:${hash.slice(0, 32)}`, personId: null, isKeeper: false }
}

/** A stop has a dozen things to say something of, and a rider passes several of them. */
const WORDS: Limit = { what: 'voice', atOnce: 24, eachMs: 30_000 }
const WORDS_OF_GUEST: Limit = { what: 'voice/guest', atOnce: 12, eachMs: 120_000 }

/** The refusal for who speaks too often, or null. */
export const enoughWords = (c: Context, { by, personId }: Speaker): Promise<Response | null> =>
  enough(c, [{ limit: personId === null ? WORDS_OF_GUEST : WORDS, of: by }])
