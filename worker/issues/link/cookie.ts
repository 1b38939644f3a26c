import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { hashOf } from '../../accounts/token.ts'
import { connect } from '../../db/connect.ts'
import type { App } from '../../http/app.ts'
import { findLink, isUsedUp, type LinkFound } from './store.ts'

/** Whoever answers for a quarter has several of these open at once. */
const MOST_KEPT = 20

const NAME = 'yike-respond'
const PATHS = ['/respond', '/api/respond'] as const

/** A link that a browser was shown, by its id, and the token that opens it. */
type Kept = readonly [id: string, token: string]

/**
 * Turns the key in a link's address into a cookie that no script reads, and leads to the address
 * without it, so that it stands in no history and on no screenshot. Null where the address has no key;
 * a key that opens nothing leads on without a cookie.
 */
export async function takeLinkKey(asked: Context): Promise<Response | null> {
  const c: Context<App> = asked
  const key = c.req.query('key')
  if (key === undefined) return null
  const now = Date.now()
  const opened = await findLink(connect(c.env.DB), await hashOf(key), now)
  if (opened) keep(c, [opened.link.id, key], opened.link.expiresAt - now)
  c.header('Cache-Control', 'no-store')
  const { pathname } = new URL(c.req.url)
  return c.redirect(opened ? `${pathname}?link=${opened.link.id}` : pathname, 303)
}

/** What a link opens that is in force, and whether it has done what it was for. */
export interface LinkOpened extends LinkFound {
  readonly isUsedUp: boolean
}

/**
 * What the link opens by which somebody acts: the one that the address names; without a name the one
 * that was opened, where it is the only one, so that nobody acts on one report who looks at another.
 */
export async function openLink(asked: Context): Promise<LinkOpened | null> {
  const c: Context<App> = asked
  const kept = keptIn(c)
  const wanted = c.req.query('link') ?? (kept.length === 1 ? kept[0][0] : null)
  const [, token] = kept.find(([id]) => id === wanted) ?? []
  if (token === undefined) return null
  const db = connect(c.env.DB)
  const opened = await findLink(db, await hashOf(token), Date.now())
  return opened && { ...opened, isUsedUp: await isUsedUp(db, opened) }
}

function keep(c: Context, shown: Kept, forMs: number): void {
  const others = keptIn(c).filter(([id]) => id !== shown[0])
  const value = [shown, ...others].slice(0, MOST_KEPT).map((each) => each.join('.'))
  for (const path of PATHS) {
    setCookie(c, NAME, value.join('~'), {
      path,
      httpOnly: true,
      // Strict would not be sent on when the link was opened from another site's page, as from a mailbox.
      sameSite: 'Lax',
      secure: prefixOf(c) !== undefined,
      prefix: prefixOf(c),
      maxAge: Math.max(0, Math.floor(forMs / 1000)),
    })
  }
}

function keptIn(c: Context): Kept[] {
  const value = getCookie(c, NAME, prefixOf(c)) ?? ''
  const each = value.split('~').map((part) => part.split('.'))
  return each.flatMap(([id, token]) => (id && token ? [[id, token] as const] : []))
}

// On this machine there is no https, and browsers refuse a Secure cookie without it.
const prefixOf = (c: Context) => (new URL(c.req.url).protocol === 'https:' ? 'secure' : undefined)
