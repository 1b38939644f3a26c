import { type Context, Hono } from 'hono'
import { permits } from '../../domain/accounts/permit.ts'
import { aged, asRecorded } from '../../domain/facts/standing.ts'
import type { CompoundPage, CompoundRow, CompoundsPage } from '../../web/server.tsx'
import { personOf } from '../accounts/person.ts'
import { communityAnswer } from '../communities/answers.ts'
import { inCommunity } from '../communities/here.ts'
import { type OfCompound, ofCompound } from '../compounds/here.ts'
import { named, shown } from '../compounds/show.ts'
import { compoundsByName, difficultiesIn, summariesOf } from '../compounds/store.ts'
import type { InCommunity } from '../http/app.ts'
import { permit } from '../http/permit.ts'
import { respond } from './respond.ts'

const PAGE_ROWS = 100

/** More is told of no compound. */
const MOST_TOLD = 40

const list = new Hono<InCommunity>().get(
  '/c/:slug/compounds',
  inCommunity,
  permit('place.read'),
  async (c) => respond(c, await compoundsPage(c)),
)

const one = new Hono<OfCompound>().get(
  '/c/:slug/compounds/:id',
  ofCompound,
  permit('place.read'),
  async (c) => respond(c, await compoundPage(c)),
)

/** The pages of compounds: what riders tell of them. */
export const compoundPages = new Hono().route('/', list).route('/', one)

async function compoundsPage(c: Context<InCommunity>): Promise<CompoundsPage> {
  const { house, community } = c.var
  const after = c.req.query('after') ?? null
  const found = await compoundsByName(house.db, community, { after, limit: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const told = await summariesOf(
    house.db,
    rows.map(({ id }) => id),
  )
  const now = Date.now()
  const next = found.length > rows.length ? (rows.at(-1) ?? null) : null
  return {
    is: 'compounds',
    community: communityAnswer(community),
    rows: rows.map((row) => ({
      ...named(row),
      ...summed(
        told.filter((each) => each.compound_id === row.id),
        now,
      ),
    })),
    next: next && named(next).id,
  }
}

type Summary = Awaited<ReturnType<typeof summariesOf>>[number]

function summed(
  told: readonly Summary[],
  now: number,
): Omit<CompoundRow, 'id' | 'name' | 'name_en'> {
  const counts: Partial<Record<Summary['kind'], number>> = {}
  for (const { kind } of told) counts[kind] = (counts[kind] ?? 0) + 1
  const held = told.map((each) => aged(standingOf(each), now))
  const confirmed = held.flatMap(({ confirmedAt }) => confirmedAt ?? [])
  return {
    counts,
    confirmed_at: confirmed.length === 0 ? null : Math.max(...confirmed),
    changed: held.filter(({ state, disputedAt }) => state === 'broken' || disputedAt !== null)
      .length,
  }
}

const standingOf = ({ state, confirmed_at, disputed_at }: Summary) => ({
  ...asRecorded(state ?? 'present'),
  confirmedAt: confirmed_at,
  disputedAt: disputed_at,
})

async function compoundPage(c: Context<OfCompound>): Promise<CompoundPage> {
  const { house, community, compound, subject } = c.var
  const person = await personOf(c)
  const told = await difficultiesIn(house.db, community.id, {
    compoundId: compound.id,
    limit: MOST_TOLD,
  })
  const now = Date.now()
  return {
    is: 'compound',
    community: communityAnswer(community),
    compound: { ...named(compound), ring: compound.ring },
    facts: told.map((each) => shown(each, community, now)),
    may: {
      write: permits(person, 'difficulty.write', subject),
      remove: permits(person, 'difficulty.remove', subject),
    },
    isSignedIn: person !== null,
  }
}
