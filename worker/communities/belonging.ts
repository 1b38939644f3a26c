import type { Context } from 'hono'
import { reaches } from '../../domain/accounts/role.ts'
import { personOf } from '../accounts/person.ts'
import type { Person } from '../http/app.ts'
import { type FailureCode, problem } from '../http/failure.ts'
import { type Community, somewhereOf } from './store.ts'

/** What `find` finds, if it is of a community that the asker belongs to; a guest is told nothing. */
export async function belonging<T extends { readonly community: Community }>(
  c: Context,
  find: () => Promise<T | null>,
  error: FailureCode,
): Promise<T | Response> {
  const person = await personOf(c)
  if (!person) return problem(c, 'sign_in_needed')
  const found = await find()
  if (!found) return problem(c, error)
  const here = somewhereOf(found.community)
  return person.memberships.some((held) => reaches(held, here)) ? found : problem(c, error)
}

/** Who asks, behind a permit that lets no guest through. */
export async function signedIn(c: Context): Promise<Person> {
  const person = await personOf(c)
  if (!person) throw new Error('nobody is signed in behind a permit')
  return person
}
