import { and, eq, type SQLWrapper, sql } from 'drizzle-orm'
import type { Context } from 'hono'
import type { JournalKind } from '../../../domain/journal/entry.ts'
import {
  type ChangeRefusal,
  fieldsIn,
  isSo,
  type PlaceFields,
  type SomeFields,
} from '../../../domain/places/change.ts'
import type { AcceptedChange } from '../../../domain/places/change-words.ts'
import { answerChange } from '../../http/change.ts'
import { problem } from '../../http/failure.ts'
import { commit, type Outcome } from '../../journal/commit.ts'
import { type Act, IF_CHANGED, record } from '../../journal/record.ts'
import { adding, type Effect, editing, isAsRead, isMoved, putInForce, restoring } from './effect.ts'
import type { ChangeRow, OfChange } from './here.ts'
import { findKept } from './kept.ts'
import { isOvertaken } from './newer.ts'
import { nextTurn } from './proposing.ts'
import { placeChange } from './table.ts'

/** The desk agrees, and the place is so from now on. */
export async function acceptChange(c: Context<OfChange>, words: AcceptedChange): Promise<Response> {
  const { house, act, change } = c.var
  if ((change.kind === 'flag') !== (words.place !== undefined)) {
    return problem(c, 'bad_input', { field: 'place', detail: 'expected hide or keep, of a flag' })
  }
  return asRead(c, 'waiting', async () => {
    const effect = await effectOf(c, words)
    if (!effect) return problem(c, 'unknown_place')
    return [
      accepting(change.id, effect, act),
      told(act, change, 'place.changed'),
      ...putInForce(house.db, effect, act, isMoved(change.id, act)),
    ]
  })
}

/** The desk turns it down, with a reason for who proposed it. */
export async function refuseChange(
  c: Context<OfChange>,
  because: ChangeRefusal,
): Promise<Response> {
  const { house, act, change } = c.var
  const outcome = await commit(house, act, [
    house.db
      .update(placeChange)
      .set({ state: 'refused', because, decidedBy: act.actor, decidedAt: act.now })
      .where(isWaiting(change)),
    told(act, change, 'place.refused', { because }),
  ])
  return answerChange(c, outcome, () => problem(c, 'already_decided'))
}

/** Who proposed it takes it back before anybody has decided. */
export async function takeBack(c: Context<OfChange>): Promise<Response> {
  const { house, act, change } = c.var
  const outcome = await commit(house, act, [
    house.db
      .update(placeChange)
      .set({ state: 'taken_back', decidedBy: act.actor, decidedAt: act.now })
      .where(isWaiting(change)),
    told(act, change, 'place.withdrawn'),
  ])
  return answerChange(c, outcome, () => problem(c, 'already_decided'))
}

/** The desk brings back what was before, unless something newer has changed the same. */
export async function undoChange(c: Context<OfChange>): Promise<Response> {
  const { house, act, change } = c.var
  const after = read(change.after)
  if (change.state !== 'accepted' || fieldsIn(after).length === 0) return problem(c, 'not_in_force')
  return asRead(c, 'accepted', async () => {
    const kept = await findKept(house.db, change.placeId)
    if (!kept || !isSo(kept.fields, after)) return problem(c, 'changed_since')
    const editedBefore = JSON.parse(change.editedBefore ?? '[]') as string[]
    const effect = restoring(kept, read(change.before), editedBefore)
    return [
      undoing(change, effect, act),
      told(act, change, 'place.undone'),
      ...putInForce(house.db, effect, act, isMoved(change.id, act)),
    ]
  })
}

/** Between reading a place and writing it somebody else may have written; then it is read again. */
const TRIES = 3

async function asRead(
  c: Context<OfChange>,
  from: ChangeRow['state'],
  plan: () => Promise<Response | SQLWrapper[]>,
): Promise<Response> {
  const { house, act } = c.var
  let outcome: Outcome = { ok: false, because: 'nothing' }
  for (let tried = 0; tried < TRIES; tried++) {
    const statements = await plan()
    if (statements instanceof Response) return statements
    outcome = await commit(house, act, statements)
    if (outcome.ok || outcome.because !== 'nothing') break
    const now = await standing(c)
    if (now?.state !== from) return problem(c, 'already_decided')
    if (now?.overtaken === 1) return problem(c, 'changed_since')
  }
  return answerChange(c, outcome, () => problem(c, 'changed_meanwhile'))
}

const standing = ({ var: { house, change } }: Context<OfChange>) =>
  house.db.get<{ state: ChangeRow['state']; overtaken: number } | undefined>(sql`
    select state, ${isOvertaken('place_change')} and turn is not null as overtaken
    from ${placeChange} where id = ${change.id}`)

async function effectOf(c: Context<OfChange>, words: AcceptedChange): Promise<Effect | null> {
  const { house, change } = c.var
  const after = read(change.after)
  if (change.kind === 'add') {
    const { placeId: id, communityId } = change
    return adding({ id, communityId }, after as PlaceFields)
  }
  const kept = await findKept(house.db, change.placeId)
  if (!kept) return null
  if (change.kind !== 'flag') return editing(kept, after)
  return editing(kept, words.place === 'hide' ? { hidden: true } : {})
}

const read = (fields: string) => JSON.parse(fields) as SomeFields

const isWaiting = ({ id }: ChangeRow) =>
  and(eq(placeChange.id, id), eq(placeChange.state, 'waiting'))

const accepting = (id: string, effect: Effect, { actor, now }: Act) => sql`
  update ${placeChange} set state = 'accepted', decided_by = ${actor}, decided_at = ${now},
    before = ${JSON.stringify(effect.before)}, after = ${JSON.stringify(effect.after)},
    edited_before = ${JSON.stringify(effect.editedBefore)}, turn = ${nextTurn(effect.placeId)}
  where id = ${id} and state = 'waiting' and ${isAsRead(effect)}`

const undoing = (change: ChangeRow, effect: Effect, { actor, now }: Act) => sql`
  update ${placeChange} set state = 'undone', undone_by = ${actor}, undone_at = ${now}
  where id = ${change.id} and state = 'accepted' and ${isAsRead(effect)}
    and not ${isOvertaken('place_change')}`

const told = (
  act: Act,
  { id, communityId, placeId, kind, after }: ChangeRow,
  journalKind: JournalKind,
  more: { readonly because?: ChangeRefusal } = {},
) =>
  record(
    act,
    {
      communityId,
      kind: journalKind,
      subject: `place:${placeId}`,
      payload: {
        ...{ change: id, place: placeId, what: kind },
        ...{ fields: fieldsIn(read(after)).join(','), ...more },
      },
    },
    { when: IF_CHANGED },
  )
