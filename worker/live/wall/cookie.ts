import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { hashOf } from '../../accounts/token.ts'
import type { Community } from '../../communities/store.ts'
import { connect } from '../../db/connect.ts'
import type { InCommunity } from '../../http/app.ts'
import { wallBy } from './store.ts'

/** The link by which a screen listens in this community, or null. */
export async function wallOf(c: Context<InCommunity>) {
  const token = getCookie(c, nameFor(c.var.community), prefixOf(c))
  if (!token) return null
  return wallBy(connect(c.env.DB), c.var.community.id, await hashOf(token), Date.now())
}

/**
 * Turns the key in a wall's address into a cookie that no script reads, and leads to the address
 * without it, so that it stands in no history and on no photo of the screen. Null where the address
 * has no key; a key that opens nothing leads there too, without a cookie.
 */
export async function takeKey(c: Context<InCommunity>): Promise<Response | null> {
  const { community } = c.var
  const key = c.req.query('key')
  if (key === undefined) return null
  const found = await wallBy(connect(c.env.DB), community.id, await hashOf(key), Date.now())
  if (found) {
    setCookie(c, nameFor(community), key, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: prefixOf(c) !== undefined,
      prefix: prefixOf(c),
      maxAge: Math.max(0, Math.floor((found.expiresAt - Date.now()) / 1000)),
    })
  }
  c.header('Cache-Control', 'no-store')
  return c.redirect(new URL(c.req.url).pathname, 303)
}

const nameFor = ({ id }: Community): string => `yike-wall-${id}`

// On this machine there is no https, and browsers refuse a Secure cookie without it.
const prefixOf = (c: Context) => (new URL(c.req.url).protocol === 'https:' ? 'host' : undefined)
