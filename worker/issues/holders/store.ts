import { and, asc, desc, eq, inArray, isNull, type SQLWrapper } from 'drizzle-orm'
import type { CategoryId } from '../../../domain/issues/category.ts'
import type { Db } from '../../db/connect.ts'
import { type Act, IF_CHANGED, record } from '../../journal/record.ts'
import type { IssueRow } from '../row.ts'
import { compound, organisation, route } from '../table.ts'

export type OrganisationRow = typeof organisation.$inferSelect

/** The organisations of a community, by name. */
export const organisationsOf = (db: Db, communityId: number): Promise<OrganisationRow[]> =>
  db
    .select()
    .from(organisation)
    .where(and(eq(organisation.communityId, communityId), isNull(organisation.removedAt)))
    .orderBy(asc(organisation.name))
    .limit(500)

/** Adds an organisation; of two of one name the index lets one. */
export const addOrganisation = (
  db: Db,
  act: Act,
  row: typeof organisation.$inferInsert,
): SQLWrapper[] => [
  db.insert(organisation).values(row),
  record(act, {
    communityId: row.communityId,
    kind: 'organisation.added',
    subject: `organisation:${row.id}`,
    payload: { organisation: row.id },
  }),
]

/** What goes to whom in a community, with the names that people know them by. */
export const routesOf = (db: Db, communityId: number) =>
  db
    .select({
      category: route.category,
      compoundId: route.compoundId,
      compound: compound.name,
      compoundEn: compound.nameEn,
      organisationId: route.organisationId,
      organisation: organisation.name,
      organisationEn: organisation.nameEn,
    })
    .from(route)
    .innerJoin(organisation, eq(organisation.id, route.organisationId))
    .leftJoin(compound, eq(compound.id, route.compoundId))
    .where(eq(route.communityId, communityId))
    .orderBy(asc(route.category), asc(route.compoundId))
    .limit(2000)

/** What a route is for: a category, in one compound or, with none, wherever there is no other. */
export interface Routed {
  readonly category: CategoryId
  readonly compoundId: string | null
}

/** Sends a category to an organisation from now on. */
export function setRoute(
  db: Db,
  act: Act,
  communityId: number,
  { category, compoundId }: Routed,
  organisationId: string,
): SQLWrapper[] {
  const to = { organisationId }
  return [
    db
      .insert(route)
      .values({ communityId, category, compoundId: compoundId ?? '', ...to })
      .onConflictDoUpdate({
        target: [route.communityId, route.category, route.compoundId],
        set: to,
      }),
    record(act, {
      ...entryOf(communityId, 'route.set', { category, compoundId }),
      payload: { category, compound: compoundId, organisation: organisationId },
    }),
  ]
}

export const clearRoute = (
  db: Db,
  act: Act,
  communityId: number,
  { category, compoundId }: Routed,
): SQLWrapper[] => [
  db
    .delete(route)
    .where(
      and(
        eq(route.communityId, communityId),
        eq(route.category, category),
        eq(route.compoundId, compoundId ?? ''),
      ),
    ),
  record(act, entryOf(communityId, 'route.cleared', { category, compoundId }), {
    when: IF_CHANGED,
  }),
]

/** Whom an issue goes to by the rules: those of its compound before those of everywhere. */
export async function routedTo(
  db: Db,
  { communityId, category, compoundId }: IssueRow,
): Promise<OrganisationRow | null> {
  const [found] = await db
    .select()
    .from(route)
    .innerJoin(organisation, eq(organisation.id, route.organisationId))
    .where(
      and(
        eq(route.communityId, communityId),
        eq(route.category, category),
        inArray(route.compoundId, ['', compoundId ?? '']),
      ),
    )
    .orderBy(desc(route.compoundId))
    .limit(1)
  return found?.organisation ?? null
}

/** The compounds of a community, by name. */
export const compoundsOf = (db: Db, communityId: number) =>
  db
    .select()
    .from(compound)
    .where(eq(compound.communityId, communityId))
    .orderBy(asc(compound.name))
    .limit(2000)

export async function isCompoundOf(db: Db, communityId: number, id: string): Promise<boolean> {
  const isIt = and(eq(compound.id, id), eq(compound.communityId, communityId))
  return (await db.$count(compound, isIt)) > 0
}

const entryOf = <K extends 'route.set' | 'route.cleared'>(
  communityId: number,
  kind: K,
  { category, compoundId }: Routed,
) => ({
  communityId,
  kind,
  subject: `route:${category}/${compoundId ?? ''}` as const,
  payload: { category, compound: compoundId },
})
