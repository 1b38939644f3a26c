import type { JoinWords } from './zh.ts'

export const en = {
  title: 'Invitation',
  heading: (community, role) => `${community} invites you to be: ${role}`,
  at: (place) => `At ${place}`,
  until: (when) => `valid until ${when}`,
  take: 'Accept',
  taking: 'One moment…',
  signIn: 'Sign in and accept',
  signInLead: 'Sign in with your phone; you come straight back here.',
  done: (community, role) => `Done. In ${community} you are now: ${role}.`,
  toMe: 'See my roles',
  toCommunity: 'See the circle',
  closed: {
    used_up: 'This invitation is used up.',
    expired: 'This invitation has expired.',
    revoked: 'This invitation was withdrawn.',
  },
  askAgain: 'Please ask the community for a new one.',
  refusals: {
    invitation_spent:
      'This invitation has just been used up or withdrawn. Please ask for a new one.',
    already_member: 'You hold this role already.',
    own_invitation: 'You made this invitation yourself; somebody else has to accept it.',
  },
} satisfies JoinWords
