import { and, eq } from 'drizzle-orm'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { EASY_PACES, type EasyReader, type EasyStart, TYPE_STEPS } from '../../web/server.tsx'
import { communityAnswer } from '../communities/answers.ts'
import { type Community, centerOf } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { InCommunity } from '../http/app.ts'
import { compound } from '../issues/table.ts'
import { readStart } from './question.ts'

const YEAR_S = 31_536_000

/** What somebody chooses by a link, and the cookie in which their device keeps it. */
const CHOICES = { type: 'easy_type', pace: 'easy_pace', home: 'easy_home' } as const

const LONGEST_CHOICE = 80

/**
 * Takes a choice out of the address into a cookie, and shows the page without it: so choosing works
 * without scripts, and a link that is passed on chooses nothing for others. The compound one lives in
 * stays within its community's own elder view.
 */
export const keepChoice = createMiddleware<InCommunity>(async (c, next) => {
  const url = new URL(c.req.url)
  const chosen = Object.entries(CHOICES).filter(([name]) => url.searchParams.has(name))
  if (chosen.length === 0) return next()
  for (const [name, cookie] of chosen) {
    const value = (url.searchParams.get(name) ?? '').slice(0, LONGEST_CHOICE)
    const path = name === 'home' ? `/c/${c.var.community.slug}/easy` : '/'
    setCookie(c, cookie, value, { path, maxAge: YEAR_S, sameSite: 'Lax' })
    url.searchParams.delete(name)
  }
  c.header('Cache-Control', 'no-store')
  return c.redirect(url.pathname + url.search, 303)
})

/** How somebody reads the elder view, and from where they walk. */
export async function readerOf(c: Context<InCommunity>): Promise<EasyReader> {
  const { community } = c.var
  const type = Number(getCookie(c, CHOICES.type))
  const pace = getCookie(c, CHOICES.pace)
  return {
    community: communityAnswer(community) as EasyReader['community'],
    type: TYPE_STEPS.find((step) => step === type) ?? 20,
    pace: EASY_PACES.find((each) => each === pace) ?? 'elder',
    start: await startOf(c, community),
  }
}

async function startOf(c: Context<InCommunity>, community: Community): Promise<EasyStart> {
  const here = readStart(c.req.query('from') ?? null, community)
  if (here) return { by: 'here', at: here }
  const home = getCookie(c, CHOICES.home)
  return (home && (await homeOf(c, community, home))) || { by: 'centre', at: centerOf(community) }
}

/** The middle of a compound: which house of it is nobody's business here. */
async function homeOf(
  c: Context<InCommunity>,
  community: Community,
  id: string,
): Promise<EasyStart | null> {
  const [found] = await connect(c.env.DB)
    .select()
    .from(compound)
    .where(and(eq(compound.id, id), eq(compound.communityId, community.id)))
  if (!found) return null
  const { name, nameEn, west, south, east, north } = found
  const at = [(west + east) / 2, (south + north) / 2] as const
  return { by: 'compound', id, name, name_en: nameEn, at }
}
