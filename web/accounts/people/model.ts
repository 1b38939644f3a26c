import { batch, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { change, createSender, type Sender } from '../../app/change.ts'
import { read } from '../../app/read.ts'
import type { InvitationRow, MembershipRow, Memberships } from '../members.ts'
import type { PeoplePage } from '../page.ts'

export interface People {
  readonly page: PeoplePage
  readonly applied: Signal<readonly MembershipRow[]>
  readonly members: Signal<readonly MembershipRow[]>
  /** where the list of members goes on; null: it is whole */
  readonly next: Signal<string | null>
  readonly invitations: Signal<readonly InvitationRow[]>
  /** what was done last, for ears and eyes */
  readonly said: Signal<string>
  readonly sender: Sender
  decide(row: MembershipRow, decision: 'verify' | 'refuse', said: string): Promise<void>
  revoke(row: MembershipRow, said: string): Promise<void>
  retag(row: MembershipRow, tags: Tags, said: string): Promise<void>
  takeBack(invitation: InvitationRow): Promise<void>
  readOn(): Promise<void>
  refreshInvitations(): Promise<void>
}

type Tags = Pick<MembershipRow, 'trade' | 'skills'>

export function createPeople(page: PeoplePage): People {
  const api = `/api/communities/${page.community.slug}`
  const applied = signal(page.applied.memberships)
  const members = signal(page.members.memberships)
  const next = signal(page.members.next)
  const invitations = signal(page.invitations)
  const said = signal('')
  const sender = createSender()

  // Somebody else may have acted meanwhile: what is shown afterwards is what is so.
  async function refresh() {
    const [waiting, held] = await Promise.all([
      read<Memberships>(`${api}/memberships?state=applied`),
      read<Memberships>(`${api}/memberships?state=in_force`),
    ])
    batch(() => {
      if (waiting) applied.value = waiting.memberships
      if (!held) return
      members.value = held.memberships
      next.value = held.next
    })
  }

  async function act(wish: Parameters<Sender['send']>[0], words: string) {
    said.value = ''
    const done = await sender.send(wish)
    if (done.ok) said.value = words
    if (done.ok || done.refusal.status === 409 || done.refusal.status === 404) await refresh()
  }

  async function refreshInvitations() {
    const told = await read<{ invitations: InvitationRow[] }>(`${api}/invitations`)
    if (told) invitations.value = told.invitations
  }

  return {
    ...{ page, applied, members, next, invitations, said, sender, refreshInvitations },
    decide: ({ id }, decision, words) =>
      act(change(`${api}/memberships/${id}/decision`, { decision }), words),
    revoke: ({ id }, words) => act(change(`${api}/memberships/${id}`, {}, 'DELETE'), words),
    retag: ({ id }, tags, words) => act(change(`${api}/memberships/${id}`, tags, 'PATCH'), words),
    async takeBack({ id }) {
      said.value = ''
      await sender.send(change(`${api}/invitations/${id}`, {}, 'DELETE'))
      await refreshInvitations()
    },
    async readOn() {
      const after = encodeURIComponent(next.value ?? '')
      const told = await read<Memberships>(
        `${api}/memberships?state=in_force&limit=200&after=${after}`,
      )
      if (!told) return
      batch(() => {
        members.value = [...members.value, ...told.memberships]
        next.value = told.next
      })
    },
  }
}

const PeopleContext = createContext<People | null>(null)

export const PeopleProvider = PeopleContext.Provider

export function usePeople(): People {
  const people = useContext(PeopleContext)
  if (!people) throw new Error('rendered outside the page of members')
  return people
}
