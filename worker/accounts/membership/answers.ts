import type { InferOutput } from 'valibot'
import type { MembershipsAnswer } from '../answers.ts'
import type { Cursor, listMemberships, MembershipState } from './store.ts'

type Listed = Awaited<ReturnType<typeof listMemberships>>[number]

export const membershipsAnswer = (
  rows: readonly Listed[],
  limit: number,
): InferOutput<typeof MembershipsAnswer> => ({
  memberships: rows.map((row) => ({
    id: row.id,
    person: { id: row.personId, name: row.name },
    role: row.role,
    state: stateOf(row),
    place_id: row.placeId,
    organisation_id: row.organisationId,
    trade: row.trade,
    skills: JSON.parse(row.skills),
    applied_at: row.appliedAt,
    verified_at: row.verifiedAt,
  })),
  next: rows.length === limit ? cursorOf(rows[rows.length - 1]) : null,
})

function stateOf(row: Pick<Listed, 'verifiedAt' | 'refusedAt' | 'revokedAt'>): MembershipState {
  if (row.revokedAt !== null) return 'revoked'
  if (row.refusedAt !== null) return 'refused'
  return row.verifiedAt === null ? 'applied' : 'in_force'
}

const cursorOf = ({ appliedAt, id }: Listed): string => `${appliedAt}.${id}`

export function readCursor(written: string): Cursor | null {
  const [, at, id] = /^(\d{1,16})\.([\w-]{1,40})$/.exec(written) ?? []
  return id ? { at: Number(at), id } : null
}
