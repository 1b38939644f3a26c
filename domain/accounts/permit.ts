import { type Membership, ROLES, type Role, reaches, type Somewhere } from './role.ts'

/**
 * Who may do something: a role; `role:place` or `role:organisation`, where the thing belongs to the
 * membership's own; `role:district`, where it is held in the whole district; `person:own`, who it belongs to; `person`, anybody signed in; `guest`, anybody.
 */
type Grant =
  | 'guest'
  | 'person'
  | 'person:own'
  | Role
  | `${Role}:place`
  | `${Role}:organisation`
  | `${Role}:district`

const EVERYBODY: readonly Grant[] = ['guest']
const STAFF: readonly Grant[] = ['operator', 'coordinator', 'admin']
const HELPERS: readonly Grant[] = ['volunteer', 'rider', 'station_master']

/** The one table of who may do what. Every route of the Worker names a row of it. */
const PERMITS = {
  'house.read': EVERYBODY,
  'place.read': EVERYBODY,
  'circle.read': EVERYBODY,
  'demo.play': EVERYBODY,

  'account.enter': EVERYBODY,
  'account.ask': EVERYBODY,
  'account.keep': ['person'],
  'membership.apply': ['person'],
  'membership.list': ['coordinator', 'admin'],
  'membership.decide': ['coordinator', 'admin'],
  // A role that may give roles is given from above alone.
  'membership.raise': ['admin'],
  'membership.end': ['coordinator', 'admin', 'person:own'],
  'invitation.make': ['coordinator', 'admin'],
  'invitation.read': EVERYBODY,
  'invitation.take': ['person'],
  'duty.keep': HELPERS,
  'device.keep': HELPERS,

  'journal.read': ['coordinator', 'admin'],
  'news.read': EVERYBODY,
  'live.listen': EVERYBODY,
  'live.report': HELPERS,
  'position.see': ['coordinator', 'admin'],
  // A screen on a wall shows its link instead.
  'wall.see': ['coordinator', 'admin'],
  'wall.share': ['coordinator', 'admin'],

  // Who answers for a place changes it at once; what others propose waits for the desk.
  'place.propose': ['person'],
  'place.edit': [...STAFF, 'station_master:place'],
  'place.review': STAFF,
  // A list changes hundreds at once.
  'place.list': ['coordinator', 'admin'],
  'place.withdraw': ['person:own'],

  // On the spot anybody may, which the route looks at; who keeps the place may from anywhere.
  'fact.say': EVERYBODY,
  'fact.keep': [...STAFF, 'station_master:place'],

  'difficulty.write': [...HELPERS, ...STAFF],
  'difficulty.remove': [...STAFF, 'person:own'],

  'station.read': EVERYBODY,
  'station.propose': ['person'],
  // Plaques are given, and taken away for a while, by who answers for the community.
  'station.decide': ['coordinator', 'admin'],
  'station.keep': [...STAFF, 'station_master:place'],
  // Nobody says of somebody else that they are there.
  'station.attend': ['station_master:place'],
  'stock.keep': [...STAFF, 'station_master:place'],
  'loan.take': ['person'],
  'loan.see': [...STAFF, 'station_master:place'],
  'loan.write_off': STAFF,

  'task.read': [...HELPERS, ...STAFF],
  'task.post': [...STAFF, 'station_master'],
  'task.amend': ['coordinator', 'admin', 'person:own'],
  'task.claim': HELPERS,
  'claim.keep': ['person:own'],
  'claim.release': [...STAFF, 'person:own'],
  'claim.verify': ['operator', 'coordinator', 'admin'],
  'photo.send': ['person'],
  'photo.see': ['coordinator', 'admin', 'operator', 'person:own'],

  // What is not yet looked through is shown to its own reporter and to staff alone.
  'issue.read': EVERYBODY,
  'issue.see_new': [...STAFF, 'person:own'],
  'issue.report': ['person'],
  'issue.meet': ['person'],
  'issue.triage': STAFF,
  'issue.assign': STAFF,
  'issue.respond': [...STAFF, 'responder:organisation'],
  'issue.verify': [...HELPERS, ...STAFF, 'person:own'],
  'issue.close': STAFF,
  'issue.reopen': ['person'],
  'issue.redact': ['coordinator', 'admin'],
  'issue.measure': STAFF,
  'responder.link': STAFF,
  // Whoever holds the link shows it instead.
  'responder.act': EVERYBODY,
  'organisation.read': STAFF,
  'organisation.keep': ['coordinator', 'admin'],
  // By a key another program reports for a whole town: it is given from above alone.
  'key.keep': ['admin'],
  // That program shows its key instead.
  'key.show': EVERYBODY,
  'robot.keep': ['coordinator', 'admin'],
  'embedding.keep': ['coordinator', 'admin'],
  'category.keep': ['coordinator', 'admin'],
  'community.found': ['admin:district'],
  'subscription.keep': ['person'],
} as const satisfies Record<string, readonly Grant[]>

export type Action = keyof typeof PERMITS

/** Who asks: their id, and the memberships that are in force. */
export interface Asker {
  readonly id: string
  readonly memberships: readonly Membership[]
}

/** What is asked about: where it is, and whose it is. */
export interface Subject extends Somewhere {
  readonly ownerId?: string | null
  readonly placeId?: string | null
  readonly organisationId?: string | null
}

/**
 * Whether somebody may do something to a subject; `asker` null is a guest, `subject` null a thing
 * that belongs to no community, such as one's own account.
 */
export function permits(asker: Asker | null, action: Action, subject: Subject | null): boolean {
  return PERMITS[action].some((grant) => holds(asker, grant, subject))
}

/** The roles by which somebody may do something, those at one place or for one organisation included. */
export const rolesFor = (action: Action): Role[] =>
  ROLES.filter((role) => PERMITS[action].some((grant: Grant) => grant.split(':')[0] === role))

function holds(asker: Asker | null, grant: Grant, subject: Subject | null): boolean {
  if (grant === 'guest') return true
  if (!asker) return false
  if (grant === 'person') return true
  if (grant === 'person:own') return subject?.ownerId === asker.id
  if (!subject) return false
  const [role, relation] = grant.split(':') as [Role, Relation | undefined]
  return asker.memberships.some(
    (membership) =>
      membership.role === role &&
      reaches(membership, subject) &&
      (relation === undefined || isTheirs(membership, relation, subject)),
  )
}

type Relation = 'place' | 'organisation' | 'district'

function isTheirs(membership: Membership, relation: Relation, subject: Subject) {
  if (relation === 'district') return membership.communityId === null
  const [held, asked] =
    relation === 'place'
      ? [membership.placeId, subject.placeId]
      : [membership.organisationId, subject.organisationId]
  return held !== null && held === asked
}
