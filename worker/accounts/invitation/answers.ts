import type { InferOutput } from 'valibot'
import type { InvitationAnswer, InvitationsAnswer } from '../answers.ts'
import type { findInvitation, Invitation } from './store.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

export const invitationAnswer = (
  { invitation, slug, name, placeName }: Found,
  now: number,
): InferOutput<typeof InvitationAnswer> => ({
  role: invitation.role,
  community: slug,
  community_name: name,
  place_name: placeName,
  expires_at: invitation.expiresAt,
  state: stateOf(invitation, now),
})

function stateOf({ revokedAt, expiresAt, left }: Invitation, now: number) {
  if (revokedAt !== null) return 'revoked'
  if (expiresAt <= now) return 'expired'
  return left > 0 ? 'open' : 'used_up'
}

export const invitationsAnswer = (
  rows: readonly Invitation[],
  limit: number,
): InferOutput<typeof InvitationsAnswer> => ({
  invitations: rows.map((row) => ({
    id: row.id,
    role: row.role,
    place_id: row.placeId,
    organisation_id: row.organisationId,
    made_at: row.madeAt,
    expires_at: row.expiresAt,
    uses: row.uses,
    left: row.left,
    revoked_at: row.revokedAt,
  })),
  next: rows.length === limit ? rows[rows.length - 1].id : null,
})
