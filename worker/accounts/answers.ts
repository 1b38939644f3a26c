import * as v from 'valibot'
import { ROLES } from '../../domain/accounts/role.ts'
import { moment } from '../http/shapes.ts'
import { receipt } from '../journal/receipt.ts'

const Role = v.picklist(ROLES)

/** Always the same, whoever has the number. */
export const CodeAnswer = v.object({
  sent: v.literal(true),
  seconds: v.pipe(v.number(), v.description('how long the code is good for')),
})

const MyMembership = v.object({
  id: v.string(),
  role: Role,
  state: v.picklist(['applied', 'in_force']),
  community: v.pipe(v.nullable(v.string()), v.description('slug; null: in all of `district`')),
  community_name: v.nullable(v.string()),
  district: v.nullable(v.string()),
  place_id: v.nullable(v.string()),
  organisation_id: v.nullable(v.string()),
  trade: v.nullable(v.string()),
  skills: v.array(v.string()),
})

const MyDuty = v.object({
  id: v.string(),
  community: v.string(),
  membership_id: v.string(),
  began_at: moment,
  until_at: moment,
})

export const AccountAnswer = v.object({
  id: v.string(),
  name: v.string(),
  phone: v.pipe(v.nullable(v.string()), v.description('all but the last four digits hidden')),
  session_id: v.string(),
  memberships: v.array(MyMembership),
  duty: v.nullable(MyDuty),
})

/** Who asks; `null` for a guest, so that a page need not fail to find out. */
export const WhoAnswer = v.object({ account: v.nullable(AccountAnswer) })

export const EnterAnswer = v.object({ id: v.string(), name: v.string(), is_new: v.boolean() })

export const SessionsAnswer = v.object({
  sessions: v.array(
    v.object({
      id: v.string(),
      agent: v.pipe(v.string(), v.description('coarse, e.g. `Chrome · Android`')),
      began_at: moment,
      seen_at: v.pipe(v.number(), v.description('ms since the epoch, within an hour')),
      is_this: v.boolean(),
    }),
  ),
})

export const PasskeysAnswer = v.object({
  passkeys: v.array(
    v.object({
      id: v.string(),
      agent: v.string(),
      added_at: moment,
      used_at: v.nullable(v.number()),
    }),
  ),
})

/** What `@simplewebauthn/browser` is given as `optionsJSON`. */
export const PasskeyOptions = v.looseObject({ challenge: v.string() })

export const DevicesAnswer = v.object({
  devices: v.array(v.object({ id: v.string(), community: v.string(), added_at: moment })),
})

const MembershipRow = v.object({
  id: v.string(),
  person: v.object({ id: v.string(), name: v.string() }),
  role: Role,
  state: v.picklist(['applied', 'in_force', 'refused', 'revoked']),
  place_id: v.nullable(v.string()),
  organisation_id: v.nullable(v.string()),
  trade: v.nullable(v.string()),
  skills: v.array(v.string()),
  applied_at: moment,
  verified_at: v.nullable(v.number()),
})

export const MembershipsAnswer = v.object({
  memberships: v.array(MembershipRow),
  next: v.pipe(v.nullable(v.string()), v.description('give it as `after` to read on')),
})

const InvitationRow = v.object({
  id: v.string(),
  role: Role,
  place_id: v.nullable(v.string()),
  organisation_id: v.nullable(v.string()),
  made_at: moment,
  expires_at: moment,
  uses: v.number(),
  left: v.number(),
  revoked_at: v.nullable(v.number()),
})

export const InvitationsAnswer = v.object({
  invitations: v.array(InvitationRow),
  next: v.pipe(v.nullable(v.string()), v.description('give it as `after` to read on')),
})

/** What an invitation says before it is taken. */
export const InvitationAnswer = v.object({
  role: Role,
  community: v.string(),
  community_name: v.string(),
  place_name: v.nullable(v.string()),
  expires_at: moment,
  state: v.picklist(['open', 'used_up', 'expired', 'revoked']),
})

export const InvitationMade = receipt({
  id: v.string(),
  link: v.pipe(v.string(), v.description('shown this once; only its hash is kept')),
})

export const DeviceAdded = receipt({
  id: v.string(),
  token: v.pipe(v.string(), v.description('shown this once; only its hash is kept')),
})

export const DutyBegan = receipt({ person: v.string(), until: moment })

/** Rows as they are kept, by what they are about. */
export const ExportAnswer = v.looseObject({ exported_at: moment, person: v.looseObject({}) })
