/** Who may read a journal row: everybody, who helps, who coordinates, or one person alone. */
export type Audience = 'public' | 'volunteers' | 'coordinators' | `person:${string}`

/** Every kind of change there is, and who hears of it unless the change itself says otherwise. */
export const JOURNAL_KINDS = {
  'account.opened': 'person',
  'account.renamed': 'person',
  'account.exported': 'person',
  'account.closed': 'coordinators',
  'session.revoked': 'person',
  'passkey.added': 'person',
  'passkey.removed': 'person',
  'membership.applied': 'coordinators',
  'membership.verified': 'coordinators',
  'membership.refused': 'coordinators',
  'membership.revoked': 'coordinators',
  'membership.changed': 'coordinators',
  'invitation.made': 'coordinators',
  'invitation.taken': 'coordinators',
  'invitation.revoked': 'coordinators',
  'duty.began': 'volunteers',
  'duty.ended': 'volunteers',
  'device.added': 'person',
  'device.removed': 'person',
  'wall.shared': 'coordinators',
  'wall.unshared': 'coordinators',
  'positions.viewed': 'coordinators',
  'task.posted': 'volunteers',
  'task.amended': 'volunteers',
  'task.cancelled': 'volunteers',
  'task.lapsed': 'volunteers',
  'task.claimed': 'volunteers',
  'claim.extended': 'volunteers',
  'claim.released': 'volunteers',
  'claim.expired': 'volunteers',
  'claim.undone': 'volunteers',
  'claim.done': 'volunteers',
  'claim.code_missed': 'coordinators',
  'claim.verified': 'volunteers',
  'claim.returned': 'volunteers',
  'fact.voiced': 'public',
  'fact.unsaid': 'public',
  'difficulty.added': 'public',
  'difficulty.changed': 'public',
  'difficulty.removed': 'public',
  'wall_code.renewed': 'coordinators',
  'station.proposed': 'coordinators',
  'station.plaqued': 'public',
  'station.declined': 'coordinators',
  'station.opened': 'public',
  'station.closed': 'public',
  'station.suspended': 'public',
  'station.resumed': 'public',
  'station.edited': 'coordinators',
  'stock.moved': 'coordinators',
  'loan.taken': 'coordinators',
  'loan.returned': 'coordinators',
  'loan.reminded': 'person',
  'loan.lost': 'coordinators',
  'photo.sent': 'coordinators',
  'issue.reported': 'coordinators',
  'issue.met': 'coordinators',
  'issue.followed': 'person',
  'issue.unfollowed': 'person',
  'issue.triaged': 'public',
  'issue.assigned': 'public',
  'issue.accepted': 'public',
  'issue.planned': 'public',
  'issue.extended': 'public',
  'issue.handed_back': 'public',
  'issue.fixed': 'public',
  'issue.verified': 'public',
  'issue.closed': 'public',
  'issue.rejected': 'coordinators',
  'issue.reopened': 'public',
  'issue.merged': 'coordinators',
  'issue.reworded': 'public',
  'issue.reminded': 'coordinators',
  'issue.escalated': 'public',
  'issue.redacted': 'public',
  // What the time bank owes somebody for it.
  'points.due': 'person',
  'responder.linked': 'coordinators',
  'responder.unlinked': 'coordinators',
  'organisation.added': 'coordinators',
  'organisation.removed': 'coordinators',
  'route.set': 'coordinators',
  'route.cleared': 'coordinators',
  'key.made': 'coordinators',
  'key.revoked': 'coordinators',
  'place.proposed': 'coordinators',
  'place.changed': 'coordinators',
  'place.refused': 'coordinators',
  'place.undone': 'coordinators',
  'place.withdrawn': 'coordinators',
  'places.listed': 'coordinators',
  'places.unlisted': 'coordinators',
  'embedding.set': 'coordinators',
  'category.set': 'coordinators',
  'order.begun': 'coordinators',
  'order.sent': 'coordinators',
  'order.taken_back': 'coordinators',
  'robot.added': 'coordinators',
  'robot.removed': 'coordinators',
  'subscription.begun': 'person',
  'subscription.ended': 'person',
} as const satisfies Record<string, 'public' | 'volunteers' | 'coordinators' | 'person'>

export type JournalKind = keyof typeof JOURNAL_KINDS

/** What a subject of a row is written as, e.g. `task:k3x…`. */
export type SubjectRef = `${string}:${string}`

/** Ids, numbers and states of what changed; never a name, a phone, an address or a position. */
export type Payload = Readonly<Record<string, string | number | boolean | null>>

/** Who listens to the journal, and as whom. */
export interface Listener {
  readonly hears: 'public' | 'volunteers' | 'coordinators'
  readonly personId: string | null
}

const RANK = { public: 0, volunteers: 1, coordinators: 2 } as const

/** Whether a row of this audience may be told to a listener. */
export function mayHear({ hears, personId }: Listener, audience: Audience): boolean {
  if (audience.startsWith('person:')) return audience === `person:${personId}`
  return RANK[hears] >= RANK[audience as keyof typeof RANK]
}
