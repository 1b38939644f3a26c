import { createMiddleware } from 'hono/factory'
import { type Community, findCommunity, listCommunities } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { App } from '../http/app.ts'
import { refuse } from './say.ts'
import { keyShown } from './shown.ts'
import type { KeyFound } from './store.ts'

/** What a route of Open311 finds. */
export interface Open311 extends App {
  Variables: App['Variables'] & {
    community: Community
    /** the key that the client shows; null: it shows none that is good */
    key: KeyFound | null
  }
}

/**
 * Finds the community that `jurisdiction_id` names, by its slug. It may be left out where the house
 * has one community, or where a key says of which it is; with a key of another there is none.
 */
export const inJurisdiction = createMiddleware<Open311>(async (c, next) => {
  const db = connect(c.env.DB)
  const { fields, key } = await keyShown(c)
  const slug = fields.jurisdiction_id
  const community = slug ? await findCommunity(db, slug) : (key?.community ?? (await onlyOne(db)))
  if (!community) {
    return slug
      ? refuse(c, 404, `jurisdiction_id ${slug} was not found`)
      : refuse(c, 400, 'jurisdiction_id was not provided')
  }
  c.set('community', community)
  c.set('key', key?.community.id === community.id ? key : null)
  await next()
})

async function onlyOne(db: ReturnType<typeof connect>): Promise<Community | null> {
  const [first, second] = await listCommunities(db, { limit: 2 })
  return first && !second ? first : null
}
