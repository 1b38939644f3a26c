import { expect, it } from 'vitest'
import { nextDue } from './lease.ts'
import { whyNotClaim, whyNotUndo } from './refusal.ts'
import { claimState, taskState } from './state.ts'
import { type Claim, LEASE_MS, type Task, UNDO_MS } from './task.ts'

const NOON = 43_200_000

const task: Task = {
  id: 'rice',
  no: 1,
  communityId: 1,
  kind: 'help',
  title: '帮陈阿姨把米搬上楼',
  note: null,
  placeId: null,
  at: [120.15, 30.27],
  skills: [],
  fromAt: 0,
  untilAt: null,
  expectedMinutes: 10,
  seats: 1,
  proof: 'none',
  source: { kind: 'desk', id: null },
  postedBy: 'zhou',
  postedAt: 0,
  cancelledAt: null,
}

const claim: Claim = {
  id: 'li-rice',
  taskId: 'rice',
  seat: 0,
  personId: 'li',
  claimedAt: NOON,
  leaseUntil: NOON + LEASE_MS,
  extendedAt: null,
  releasedAt: null,
  expiredAt: null,
  doneAt: null,
  photo: null,
  returnedAt: null,
  returnedBecause: null,
  verifiedAt: null,
}

const done = { ...claim, doneAt: NOON }
const verified = { ...done, verifiedAt: NOON }
const zhao = { ...claim, id: 'zhao-rice', personId: 'zhao', seat: 1 }

it.each([
  ['nobody has it', task, [], 'open'],
  ['somebody has it', task, [claim], 'claimed'],
  ['it was given back', task, [{ ...claim, releasedAt: NOON }], 'open'],
  ['the lease was ended', task, [{ ...claim, expiredAt: NOON }], 'open'],
  ['it is done', task, [done], 'done'],
  ['it is verified', task, [verified], 'verified'],
  ['it is cancelled, whoever has it', { ...task, cancelledAt: NOON }, [claim], 'cancelled'],
  ['its time begins later', { ...task, fromAt: NOON + 1 }, [], 'upcoming'],
  ['its time begins now', { ...task, fromAt: NOON }, [], 'open'],
  ['its time ends now', { ...task, untilAt: NOON }, [], 'lapsed'],
  ['its time is over, but somebody is at it', { ...task, untilAt: NOON }, [claim], 'claimed'],
  ['one of two has come', { ...task, seats: 2 }, [claim], 'open'],
  ['one of two is done, the other at it', { ...task, seats: 2 }, [done, zhao], 'claimed'],
  ['of two only one is verified', { ...task, seats: 2 }, [verified, { ...done, seat: 1 }], 'done'],
] as const)('when %s, a task is so', (_, given, claims, state) => {
  expect(taskState(given, claims, NOON)).toBe(state)
})

it('a lease is over at the very moment in which it ends; what is done has none', () => {
  expect(claimState(claim, NOON + LEASE_MS - 1)).toBe('held')
  expect(claimState(claim, NOON + LEASE_MS)).toBe('over')
  expect(claimState(done, NOON + 9 * LEASE_MS)).toBe('done')
  expect(taskState(task, [claim], NOON + LEASE_MS)).toBe('open')
})

it('people are told the first reason that they can understand', () => {
  const li = { id: 'li', skills: [], held: 3 }
  expect(whyNotClaim(task, [claim], li, NOON)).toBe('already_yours')
  expect(whyNotClaim(task, [{ ...claim, personId: 'zhao' }], li, NOON)).toBe('already_claimed')
  expect(whyNotClaim(task, [], li, NOON)).toBe('too_many_claims')
  expect(whyNotClaim({ ...task, skills: ['driving'] }, [], li, NOON)).toBe('skills_missing')
  expect(whyNotClaim(task, [], { ...li, held: 2 }, NOON)).toBe(null)
})

it('ten seconds are for the last thing that was done', () => {
  expect(whyNotUndo(claim, 'claim', NOON + UNDO_MS - 1)).toBe(null)
  expect(whyNotUndo(claim, 'claim', NOON + UNDO_MS)).toBe('too_late')
  expect(whyNotUndo(done, 'claim', NOON)).toBe('too_late')
  expect(whyNotUndo(done, 'completion', NOON)).toBe(null)
  expect(whyNotUndo({ ...claim, releasedAt: NOON }, 'release', NOON)).toBe(null)
  expect(whyNotUndo({ ...done, releasedAt: NOON }, 'completion', NOON)).toBe('too_late')
  expect(whyNotUndo(verified, 'completion', NOON)).toBe('too_late')
})

it('what falls due next is the first of all', () => {
  expect(nextDue([null, 5, 3])).toBe(3)
  expect(nextDue([null, null])).toBe(null)
})
