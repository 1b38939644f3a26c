/** What somebody is to a community; a master or a responder is so at one place or for one organisation. */
export const ROLES = [
  'resident',
  'volunteer',
  'rider',
  'station_master',
  'responder',
  'operator',
  'coordinator',
  'admin',
] as const

export type Role = (typeof ROLES)[number]

/** Those who may go on duty: they are seen on the map while they are. */
export const DUTY_ROLES = [
  'volunteer',
  'rider',
  'station_master',
] as const satisfies readonly Role[]

/**
 * A role in a community, or in every community of a district.
 *
 * `placeId`: the one place that a station master keeps. `organisationId`: whom a responder acts for.
 */
export interface Membership {
  readonly id: string
  readonly role: Role
  /** null: the role is held in all of `district` */
  readonly communityId: number | null
  readonly district: string | null
  readonly placeId: string | null
  readonly organisationId: string | null
}

/** Where something is, as far as roles reach. */
export interface Somewhere {
  readonly communityId: number
  readonly district: string | null
}

/** Whether a membership counts in a community: it is held there, or in the district above it. */
export function reaches(membership: Membership, { communityId, district }: Somewhere): boolean {
  if (membership.communityId !== null) return membership.communityId === communityId
  return membership.district !== null && membership.district === district
}
