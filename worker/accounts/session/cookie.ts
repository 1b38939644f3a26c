import type { Context } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { App } from '../../http/app.ts'
import { secretOf } from '../secret.ts'
import { SESSION_SECONDS } from './lifetime.ts'

const NAME = 'yike'

const AS_ALWAYS = { path: '/', httpOnly: true, sameSite: 'Lax' } as const satisfies CookieOptions

// On this machine there is no https, and browsers refuse a Secure cookie without it.
const isHttps = (c: Context): boolean => new URL(c.req.url).protocol === 'https:'

const howOf = (c: Context): CookieOptions =>
  isHttps(c) ? { ...AS_ALWAYS, secure: true, prefix: 'host' } : AS_ALWAYS

/** The token of a session as the browser holds it, or null where there is none, or one that we did not sign. */
export async function tokenOf(c: Context<App>): Promise<string | null> {
  if (!c.req.header('Cookie')?.includes(NAME)) return null
  const prefix = isHttps(c) ? 'host' : undefined
  return (await getSignedCookie(c, secretOf(c.env), NAME, prefix)) || null
}

/** Gives the browser a token, until the session ends. */
export const keepToken = (c: Context, token: string, until = Date.now() + SESSION_SECONDS * 1000) =>
  setSignedCookie(c, NAME, token, secretOf(c.env), {
    ...howOf(c),
    maxAge: Math.max(0, Math.floor((until - Date.now()) / 1000)),
  })

export const dropToken = (c: Context) => deleteCookie(c, NAME, howOf(c))
