import { AMENITIES, type AmenityId } from '../../domain/places/amenities.ts'
import { ITEMS, type ItemId } from '../../domain/stations/item.ts'
import type { JournalWords, Told } from './zh.ts'

const SAYS: Readonly<Record<string, string>> = {
  works: 'still works',
  out: 'is used up',
  broken: 'is broken',
}

function thing({ key, says }: Told['payload']): string {
  const word = AMENITIES[key as AmenityId]?.en ?? 'it'
  return `${word} ${SAYS[String(says)] ?? 'has changed'}`
}

const DIFFICULTIES: Readonly<Record<string, string>> = {
  entry: 'how to get in',
  charging: 'where to charge',
  parking: 'where to park',
  rest: 'where to rest',
  meals: 'where to eat',
}

const difficulty = ({ name, payload }: Told): string =>
  `${DIFFICULTIES[String(payload.difficulty)] ?? 'what riders need to know'} at ${name}`

const SAYS_OF_COMPOUND: Readonly<Record<string, string>> = {
  works: 'still so',
  broken: 'it has changed',
}

function voiced(told: Told): string {
  const { by, name, payload } = told
  if (payload.compound === undefined) return `${by} said of ${name}: ${thing(payload)}`
  const says = SAYS_OF_COMPOUND[String(payload.says)] ?? 'something has changed'
  return `${by} said of ${difficulty(told)}: ${says}`
}

const itemOf = ({ item }: Told['payload']): string => ITEMS[item as ItemId]?.en ?? 'something'

function stocked(payload: Told['payload']): string {
  const { delta, held } = payload
  if (typeof delta !== 'number') return itemOf(payload)
  return `${itemOf(payload)} ${delta < 0 ? '' : '+'}${delta}, now ${held}`
}

/** What was to become of a place; of one that was only proposed nobody knows the name. */
function changing({ name, payload }: Told): string {
  switch (payload.what) {
    case 'add':
      return 'a place added'
    case 'remove':
      return `${name} hidden`
    case 'flag':
      return `${name} looked at`
    default:
      return `${name} corrected`
  }
}

export const en = {
  title: (community) => `${community} · Journal`,
  heading: 'Journal',
  lead: 'Who did what, and when. Nothing here can be changed or deleted.',
  filter: 'Filter',
  kind: 'What',
  allKinds: 'Everything',
  day: 'On which day',
  person: 'Who',
  onlyOf: (name) => `Only ${name}`,
  everybody: 'Everybody',
  show: 'Show',
  reset: 'Remove filters',
  csv: 'Download as a table (CSV)',
  csvHint: 'At most 5,000 rows at once; for older ones choose a day first.',
  older: 'Older',
  goOn: 'Nothing in this stretch. Keep looking further back',
  newest: 'Back to the newest',
  none: 'There is no such entry.',
  noneYet: 'Nothing has been written yet.',
  house: 'The system',
  guest: 'A guest',
  somebody: 'somebody',
  somethingTask: 'a task',
  issueOf: (no: number) => `report ${no}`,
  when: 'When',
  what: 'What',
  groups: {
    account: 'Accounts',
    session: 'Sign-ins',
    passkey: 'Passkeys',
    membership: 'Members',
    invitation: 'Invitations',
    duty: 'Duty',
    device: 'Tracking phones',
    wall: 'Wall display',
    positions: 'Positions',
    task: 'Tasks',
    claim: 'Claims',
    fact: 'What can be used',
    difficulty: 'Getting into compounds',
    wall_code: 'QR codes on walls',
    station: 'Stations',
    stock: 'Stock',
    loan: 'Loans',
    photo: 'Photos',
    issue: 'Reports',
    points: 'Points',
    responder: 'Links of responders',
    organisation: 'Organisations',
    route: 'Routing',
    key: 'Keys of other programs',
    place: 'Places',
    places: 'Lists of places',
    embedding: 'Websites with the map',
    category: 'Kinds of report',
    order: 'New communities',
    robot: 'Robots in group chats',
    subscription: 'Subscriptions',
  },
  sentences: {
    'account.opened': ({ by }) => `${by} opened an account`,
    'account.renamed': ({ by }) => `${by} changed their name`,
    'account.exported': ({ by }) => `${by} exported their data`,
    'account.closed': () => 'Somebody closed their account',
    'session.revoked': ({ by }) => `${by} signed a device out`,
    'passkey.added': ({ by }) => `${by} added a passkey`,
    'passkey.removed': ({ by }) => `${by} removed a passkey`,
    'membership.applied': ({ name, role }) => `${name} applied as ${role}`,
    'membership.verified': ({ by, name, role }) => `${by} verified ${name} as ${role}`,
    'membership.refused': ({ by, name, role }) => `${by} refused ${name} as ${role}`,
    'membership.revoked': ({ by, name, role }) => `${by} ended ${name}’s role of ${role}`,
    'membership.changed': ({ by, name }) => `${by} changed ${name}’s trade or skills`,
    'invitation.made': ({ by, role }) => `${by} made an invitation (${role})`,
    'invitation.taken': ({ by, role }) => `${by} accepted an invitation (${role})`,
    'invitation.revoked': ({ by, role }) => `${by} withdrew an invitation (${role})`,
    'duty.began': ({ by }) => `${by} went on duty`,
    'duty.ended': ({ by, name }) => `${name || by} went off duty`,
    'device.added': ({ by }) => `${by} added a tracking phone`,
    'device.removed': ({ by }) => `${by} removed a tracking phone`,
    'wall.shared': ({ by }) => `${by} opened the link of a wall display`,
    'wall.unshared': ({ by }) => `${by} closed the link of a wall display`,
    'positions.viewed': ({ by }) => `${by} looked at the positions of people on duty`,
    'task.posted': ({ by, task }) => `${by} posted ${task}`,
    'task.amended': ({ by, task }) => `${by} amended ${task}`,
    'task.cancelled': ({ by, task }) => `${by} cancelled ${task}`,
    'task.lapsed': ({ task }) => `The time of ${task} ran out with nobody on it`,
    'task.claimed': ({ by, task }) => `${by} claimed ${task}`,
    'claim.extended': ({ by, task }) => `${by} asked for more time for ${task}`,
    'claim.released': ({ by, task }) => `${by} gave back ${task}`,
    'claim.expired': ({ name, task }) => `${name}’s time for ${task} ran out; it is open again`,
    'claim.undone': ({ by, task }) => `${by} took back what they had just done to ${task}`,
    'claim.done': ({ by, task }) => `${by} finished ${task}`,
    'claim.code_missed': ({ by, task }) => `${by} gave a wrong code for ${task}`,
    'claim.verified': ({ by, name, task }) => `${by} confirmed that ${name} finished ${task}`,
    'claim.returned': ({ by, name, task }) => `${by} asked ${name} to do ${task} again`,
    'fact.voiced': voiced,
    'fact.unsaid': ({ by, name }) => `${by} took back what they said of ${name}`,
    'difficulty.added': (told) => `${told.by} wrote down ${difficulty(told)}`,
    'difficulty.changed': (told) => `${told.by} corrected ${difficulty(told)}`,
    'difficulty.removed': (told) => `${told.by} removed what was told of ${difficulty(told)}`,
    'wall_code.renewed': ({ by, name }) => `${by} renewed the QR code on the wall of ${name}`,
    'station.proposed': ({ by }) => `${by} proposed a new station`,
    'station.plaqued': ({ by, name }) => `${by} gave ${name} its plaque`,
    'station.declined': ({ by }) => `${by} declined a new station`,
    'station.opened': ({ by, name }) => `${by} opened ${name}`,
    'station.closed': ({ by, name }) => `${by} closed ${name}`,
    'station.suspended': ({ by, name }) => `${by} suspended ${name}`,
    'station.resumed': ({ by, name }) => `${by} let ${name} go on`,
    'station.edited': ({ by, name }) => `${by} changed what is told of ${name}`,
    'stock.moved': ({ by, name, payload }) => `${by} wrote down for ${name}: ${stocked(payload)}`,
    'loan.taken': ({ by, payload }) => `${by} borrowed: ${itemOf(payload)}`,
    'loan.returned': ({ by, payload }) => `${by} gave back: ${itemOf(payload)}`,
    'loan.reminded': () => 'What was borrowed is due back',
    'loan.lost': ({ by, payload }) => `${by} gave up what did not come back: ${itemOf(payload)}`,
    'photo.sent': ({ by, task }) => `${by} sent a photo of ${task}`,
    'issue.reported': ({ by, issue }) => `${by} reported ${issue}`,
    'issue.met': ({ by, issue }) => `${by} met ${issue} too`,
    'issue.followed': ({ by, issue }) => `${by} follows ${issue}`,
    'issue.unfollowed': ({ by, issue }) => `${by} no longer follows ${issue}`,
    'issue.triaged': ({ issue }) => `${issue} was taken up`,
    'issue.assigned': ({ issue }) => `${issue} was given to somebody to put right`,
    'issue.accepted': ({ issue }) => `${issue} was accepted`,
    'issue.planned': ({ issue }) => `${issue} has a date`,
    'issue.extended': ({ issue }) => `the date of ${issue} was moved`,
    'issue.handed_back': ({ issue }) => `${issue} was handed back to the community`,
    'issue.fixed': ({ issue }) => `${issue} is fixed, and waits for somebody to look`,
    'issue.verified': ({ issue }) => `somebody saw that ${issue} is fixed`,
    'issue.closed': ({ issue }) => `${issue} is closed`,
    'issue.rejected': ({ by, issue }) => `${by} did not take up ${issue}`,
    'issue.reopened': ({ issue }) => `${issue} is not fixed, and open again`,
    'issue.merged': ({ by, issue }) => `${by} merged ${issue} into another`,
    'issue.reworded': ({ by, issue }) => `${by} corrected the words of ${issue}`,
    'issue.reminded': ({ issue }) => `half of the time of ${issue} is over`,
    'issue.escalated': ({ issue }) => `${issue} is late, and went one level up`,
    'issue.redacted': ({ by, issue }) => `${by} covered a part of a photo of ${issue}`,
    'points.due': ({ by, issue }) => `${by} earned points for ${issue}`,
    'responder.linked': ({ by, issue }) => `${by} made a link to act on ${issue}`,
    'responder.unlinked': ({ by, issue }) => `${by} took back a link to act on ${issue}`,
    'organisation.added': ({ by }) => `${by} added an organisation`,
    'organisation.removed': ({ by }) => `${by} removed an organisation`,
    'route.set': ({ by }) => `${by} changed where reports go`,
    'route.cleared': ({ by }) => `${by} took back a rule of where reports go`,
    'key.made': ({ by }) => `${by} made a key for another program`,
    'key.revoked': ({ by }) => `${by} took back a key of another program`,
    'place.proposed': (told) => `${told.by} proposed a change: ${changing(told)}`,
    'place.changed': (told) => `${told.by} made a change: ${changing(told)}`,
    'place.refused': (told) => `${told.by} turned a change down: ${changing(told)}`,
    'place.undone': (told) => `${told.by} undid a change: ${changing(told)}`,
    'place.withdrawn': (told) => `${told.by} took a proposal back: ${changing(told)}`,
    'places.listed': ({ by, payload }) =>
      `${by} brought in a list of places: ${payload.added ?? 0} added, ${payload.changed ?? 0} corrected`,
    'places.unlisted': ({ by }) => `${by} took back a list of places`,
    'category.set': ({ by }) => `${by} changed which kinds of report are taken here`,
    'embedding.set': ({ by }) => `${by} changed which websites may show the map`,
    'order.begun': ({ by }) => `${by} began to add a new community`,
    'order.sent': ({ by }) => `${by} sent the map data of a new community`,
    'order.taken_back': ({ by }) => `${by} took back a new community`,
    'robot.added': ({ by }) => `${by} added a robot of a group chat`,
    'robot.removed': ({ by }) => `${by} removed a robot of a group chat`,
    'subscription.begun': ({ by }) => `${by} subscribed to reports`,
    'subscription.ended': ({ by }) => `${by} ended a subscription`,
  },
} satisfies JournalWords
