import type { Context } from 'hono'
import type { App, Person } from '../http/app.ts'

/** Who asks, by their session: read at most once in a request. Null for a guest. */
export async function personOf(asked: Context): Promise<Person | null> {
  const c: Context<App> = asked
  if (c.var.person === undefined) c.set('person', await readPerson(c))
  return c.var.person ?? null
}

async function readPerson(_c: Context<App>): Promise<Person | null> {
  return null
}
