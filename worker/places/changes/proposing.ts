import { type SQLWrapper, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import { permits, type Subject } from '../../../domain/accounts/permit.ts'
import { differing, fieldsIn, type PlaceFields } from '../../../domain/places/change.ts'
import type { AddedPlace, ChangedPlace } from '../../../domain/places/change-words.ts'
import { signedIn } from '../../communities/belonging.ts'
import { misplaced } from '../../communities/here.ts'
import type { Community } from '../../communities/store.ts'
import type { Db } from '../../db/connect.ts'
import { newId } from '../../db/id.ts'
import type { ChangingInCommunity } from '../../http/app.ts'
import { answerChange } from '../../http/change.ts'
import { problem } from '../../http/failure.ts'
import { commit } from '../../journal/commit.ts'
import { type Act, IF_CHANGED, record } from '../../journal/record.ts'
import { registerOf } from '../register/store.ts'
import { MOST_PLACES } from '../register/table.ts'
import { adding, type Effect, editing, isAsRead, isMoved, putInForce } from './effect.ts'
import type { OfKept } from './here.ts'
import { enoughChanges } from './limits.ts'
import { unfit } from './reading.ts'
import { placeChange } from './table.ts'

/** Somebody says that there is a place which is not in the register. */
export async function addPlace(
  c: Context<ChangingInCommunity>,
  { place, note }: AddedPlace,
): Promise<Response> {
  const { community, house } = c.var
  const wrong = unfit(c, { ...place, note }) ?? outside(c, community, place.at)
  if (wrong) return wrong
  if ((await registerOf(house.db, community)).length >= MOST_PLACES) {
    return problem(c, 'register_full')
  }
  const added: PlaceFields = { ...place, hidden: false }
  const effect = adding({ id: newId(), communityId: community.id }, added)
  return propose(c, c.var, { kind: 'add', effect, note })
}

/** Somebody says what is to become of a place. */
export async function changePlace(c: Context<OfKept>, words: ChangedPlace): Promise<Response> {
  const { kept, community, subject } = c.var
  const { kind, note } = words
  const wrong = unfit(c, { ...(kind === 'edit' ? words.fields : {}), note })
  if (wrong) return wrong
  if (kind === 'flag')
    return propose(c, c.var, { kind, flag: words.flag, effect: editing(kept, {}), note })
  if (kind === 'remove') {
    if (!(await isTheirs(c, subject))) return problem(c, 'not_permitted')
    return propose(c, c.var, { kind, effect: editing(kept, { hidden: true }), note })
  }
  const after = differing(kept.fields, words.fields)
  if (fieldsIn(after).length === 0) return problem(c, 'nothing_changed')
  return (
    (after.at && outside(c, community, after.at)) ??
    propose(c, c.var, { kind, effect: editing(kept, after), note })
  )
}

interface Proposal {
  readonly kind: 'add' | 'edit' | 'flag' | 'remove'
  readonly flag?: (typeof placeChange.$inferInsert)['flag']
  readonly effect: Effect
  readonly note: string | null
}

/** Who answers for the place has it done at once; a flag always waits for somebody to look. */
async function propose(
  c: Context,
  { house, act, subject }: ChangingInCommunity['Variables'],
  proposal: Proposal,
): Promise<Response> {
  const atOnce = proposal.kind !== 'flag' && (await isTheirs(c, subject))
  const refused = atOnce ? null : await enoughChanges(c, act.actor)
  if (refused) return refused
  const id = newId()
  const state = atOnce ? 'accepted' : 'waiting'
  const outcome = await commit(house, act, [
    insertChange(id, proposal, act, state),
    told(act, id, proposal, state),
    ...(atOnce ? putInForce(house.db, proposal.effect, act, isMoved(id, act)) : []),
  ])
  return answerChange(c, outcome, async () => {
    const isTwice = !outcome.ok && outcome.because === 'conflict'
    const said = isTwice || (await hasSaid(house.db, proposal, act.actor))
    return problem(c, said ? 'already_flagged' : 'changed_meanwhile')
  })
}

async function isTheirs(c: Context, subject: Subject) {
  return permits(await signedIn(c), 'place.edit', subject)
}

const outside = (c: Context, community: Community, at: PlaceFields['at']): Response | null => {
  const wrong = misplaced(community, at, 'at')
  return wrong && problem(c, wrong.error, wrong)
}

function insertChange(
  id: string,
  proposal: Proposal,
  { actor, now }: Act,
  state: 'waiting' | 'accepted',
): SQLWrapper {
  const { kind, flag = null, effect, note } = proposal
  const { communityId, placeId, before, after, editedBefore } = effect
  const isDone = state === 'accepted'
  return sql`
    insert into ${placeChange} (id, community_id, place_id, kind, flag, before, after, note, "by", at,
      state, decided_by, decided_at, edited_before, turn)
    select ${id}, ${communityId}, ${placeId}, ${kind}, ${flag}, ${JSON.stringify(before)},
      ${JSON.stringify(after)}, ${note}, ${actor}, ${now}, ${state}, ${isDone ? actor : null},
      ${isDone ? now : null}, ${isDone ? JSON.stringify(editedBefore) : null},
      ${isDone ? nextTurn(placeId) : null}
    where ${isAsRead(effect)} and not ${isDone ? sql`false` : isSaid(proposal, actor)}`
}

/** Whether somebody has said the same, and it waits: who presses twice has said it once. */
const isSaid = ({ kind, effect: { placeId, after } }: Proposal, personId: string) =>
  sql<number>`exists (select 1 from ${placeChange} where "by" = ${personId} and state = 'waiting'
    and kind = ${kind} and (place_id = ${placeId} or kind = 'add') and kind <> 'flag'
    and after = ${JSON.stringify(after)})`

async function hasSaid(db: Db, proposal: Proposal, personId: string): Promise<boolean> {
  const found = await db.get<{ said: number }>(sql`select ${isSaid(proposal, personId)} as said`)
  return found?.said === 1
}

/** One after the last change of the place that took effect. */
export const nextTurn = (placeId: string) =>
  sql`(select coalesce(max(turn), 0) + 1 from ${placeChange} where place_id = ${placeId})`

const told = (
  act: Act,
  id: string,
  { effect: { communityId, placeId, after }, kind, flag }: Proposal,
  state: 'waiting' | 'accepted',
) =>
  record(
    act,
    {
      communityId,
      kind: state === 'accepted' ? 'place.changed' : 'place.proposed',
      subject: `place:${placeId}`,
      payload: {
        ...{ change: id, place: placeId, what: kind, state },
        ...(flag ? { flag } : { fields: fieldsIn(after).join(',') }),
      },
    },
    { when: IF_CHANGED },
  )
