import { inArray, type SQL, sql } from 'drizzle-orm'
import { factOf } from '../../domain/facts/fact.ts'
import { invitation, membership, person } from '../accounts/table.ts'
import type { Db } from '../db/connect.ts'
import { compound } from '../issues/table.ts'
import { place } from '../places/table.ts'
import { claim, task } from '../tasks/table.ts'
import type { JournalRow } from './record.ts'

/** What a row is about, in the words that people know it by; null where there are none, or no longer. */
interface About {
  readonly name: string | null
  readonly role: string | null
  readonly no: number | null
  readonly title: string | null
}

const NOTHING: About = { name: null, role: null, no: null, title: null }

/** The journal holds ids alone; here they get their names back, as they are today. */
export interface Names {
  /** null: the house itself, or somebody unknown */
  by(row: JournalRow): string | null
  about(row: JournalRow): About
}

export async function namesFor(db: Db, rows: readonly JournalRow[]): Promise<Names> {
  const ids = (type: string) =>
    [...new Set(rows.map(({ subject }) => refOf(subject)).filter((ref) => ref.type === type))].map(
      ({ id }) => id,
    )
  const people = [...new Set([...rows.map(({ actor }) => actor), ...ids('person')])]
  const found = await Promise.all([
    peopleNamed(db, people),
    aboutMemberships(db, ids('membership')),
    aboutInvitations(db, ids('invitation')),
    aboutTasks(db, ids('task')),
    aboutClaims(db, ids('claim')),
    aboutPlaces(db, ids('place')),
    aboutFacts(db, ids('fact')),
  ])
  const [names, memberships, invitations, tasks, claims, places, facts] = found
  const abouts: Readonly<Record<string, ReadonlyMap<string, About>>> = {
    person: new Map([...names].map(([id, name]) => [id, { ...NOTHING, name }])),
    membership: memberships,
    invitation: invitations,
    task: tasks,
    claim: claims,
    place: places,
    fact: facts,
  }
  return {
    by: ({ actor }) => names.get(actor) ?? null,
    about: ({ subject }) => {
      const { type, id } = refOf(subject)
      return abouts[type]?.get(id) ?? NOTHING
    },
  }
}

function refOf(subject: string): { type: string; id: string } {
  const colon = subject.indexOf(':')
  return { type: subject.slice(0, colon), id: subject.slice(colon + 1) }
}

/** Any number of ids in one parameter. */
const among = (ids: readonly string[]): SQL =>
  sql`(select value from json_each(${JSON.stringify(ids)}))`

async function peopleNamed(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, among(ids)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What neighbours call somebody, or null. */
export const nameOf = async (db: Db, id: string): Promise<string | null> =>
  (await peopleNamed(db, [id])).get(id) ?? null

async function aboutMemberships(db: Db, ids: readonly string[]): Promise<Map<string, About>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: membership.id, role: membership.role, name: person.name })
    .from(membership)
    .innerJoin(person, sql`${person.id} = ${membership.personId}`)
    .where(inArray(membership.id, among(ids)))
  return byId(rows)
}

async function aboutInvitations(db: Db, ids: readonly string[]): Promise<Map<string, About>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: invitation.id, role: invitation.role })
    .from(invitation)
    .where(inArray(invitation.id, among(ids)))
  return byId(rows)
}

async function aboutTasks(db: Db, ids: readonly string[]): Promise<Map<string, About>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: task.id, no: task.no, title: task.title })
    .from(task)
    .where(inArray(task.id, among(ids)))
  return byId(rows)
}

async function aboutClaims(db: Db, ids: readonly string[]): Promise<Map<string, About>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: claim.id, name: person.name, no: task.no, title: task.title })
    .from(claim)
    .innerJoin(task, sql`${task.id} = ${claim.taskId}`)
    .innerJoin(person, sql`${person.id} = ${claim.personId}`)
    .where(inArray(claim.id, among(ids)))
  return byId(rows)
}

async function aboutPlaces(db: Db, ids: readonly string[]): Promise<Map<string, About>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: place.id, name: place.name })
    .from(place)
    .where(inArray(place.id, among(ids)))
  return byId(rows)
}

/** A fact is known by what it is about. */
async function aboutFacts(db: Db, ids: readonly string[]): Promise<Map<string, About>> {
  const subjects = ids.map((id) => ({ id, of: factOf(id)?.subject }))
  const idsOf = (kind: string) => subjects.flatMap(({ of }) => (of?.kind === kind ? [of.id] : []))
  const [places, compounds] = await Promise.all([
    aboutPlaces(db, idsOf('place')),
    aboutCompounds(db, idsOf('compound')),
  ])
  const known = new Map([...places, ...compounds])
  return new Map(subjects.map(({ id, of }) => [id, known.get(of?.id ?? '') ?? NOTHING]))
}

async function aboutCompounds(db: Db, ids: readonly string[]): Promise<Map<string, About>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: compound.id, name: compound.name })
    .from(compound)
    .where(inArray(compound.id, among(ids)))
  return byId(rows)
}

const byId = (rows: readonly (Partial<About> & { id: string })[]): Map<string, About> =>
  new Map(rows.map(({ id, ...about }) => [id, { ...NOTHING, ...about }]))
