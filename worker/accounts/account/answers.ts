import type { InferOutput } from 'valibot'
import { hiddenPhone } from '../../../domain/accounts/phone.ts'
import type { Person } from '../../http/app.ts'
import type { AccountAnswer } from '../answers.ts'
import type { readAccount } from './store.ts'

type Read = Awaited<ReturnType<typeof readAccount>>

export const accountAnswer = (
  { self, memberships, onDuty }: Read,
  { sessionId }: Person,
): InferOutput<typeof AccountAnswer> => ({
  id: self.id,
  name: self.name,
  phone: self.phone === null ? null : hiddenPhone(self.phone),
  session_id: sessionId,
  memberships: memberships.map((held) => ({
    id: held.id,
    role: held.role,
    state: held.verifiedAt === null ? ('applied' as const) : ('in_force' as const),
    community: held.slug,
    community_name: held.communityName,
    district: held.district,
    place_id: held.placeId,
    organisation_id: held.organisationId,
    trade: held.trade,
    skills: JSON.parse(held.skills),
  })),
  duty: onDuty && {
    id: onDuty.id,
    community: onDuty.slug,
    membership_id: onDuty.membershipId,
    began_at: onDuty.beganAt,
    until_at: onDuty.untilAt,
  },
})
