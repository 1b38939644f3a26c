/** A row of `GET /api/communities/:slug/memberships`. */
export interface MembershipRow {
  readonly id: string
  readonly person: { readonly id: string; readonly name: string }
  readonly role: string
  readonly trade: string | null
  readonly skills: readonly string[]
  readonly applied_at: number
}

export interface Memberships {
  readonly memberships: readonly MembershipRow[]
  readonly next: string | null
}

/** A row of `GET /api/communities/:slug/invitations`. */
export interface InvitationRow {
  readonly id: string
  readonly role: string
  readonly expires_at: number
  readonly uses: number
  readonly left: number
  readonly revoked_at: number | null
}
