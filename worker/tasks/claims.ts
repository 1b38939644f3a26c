import { type Context, Hono } from 'hono'
import {
  type Shown,
  whyNotComplete,
  whyNotExtend,
  whyNotHeld,
  whyNotUndo,
  whyNotVerify,
} from '../../domain/tasks/refusal.ts'
import { MOST_CODE_TRIES } from '../../domain/tasks/task.ts'
import { CompletionWords, NoWords, ReturnWords, UndoWords } from '../../domain/tasks/words.ts'
import { answerChange, changing } from '../http/change.ts'
import { describe } from '../http/describe.ts'
import { type FailureCode, problem } from '../http/failure.ts'
import { permit } from '../http/permit.ts'
import { accept } from '../http/validation.ts'
import { commit, type Outcome } from '../journal/commit.ts'
import { TaskReceipt } from './answers.ts'
import { extendClaim, releaseClaim } from './claiming.ts'
import { completeClaim } from './completion.ts'
import { type OfClaim, ofClaim } from './here.ts'
import { refuse } from './refuse.ts'
import { aboutOwnWork, type Served } from './served.ts'
import { type ClaimFound, findClaim } from './store.ts'
import { undo } from './undo.ts'
import { returnClaim, verifyClaim } from './verification.ts'

const changingClaim = (summary: string, ...failures: readonly FailureCode[]) =>
  describe({
    tag: 'Tasks',
    summary,
    answer: TaskReceipt,
    failures: [
      ...(['bad_input', 'not_json', 'too_large', 'key_needed', 'key_reused'] as const),
      ...(['sign_in_needed', 'not_permitted', 'unknown_claim', 'foreign_origin'] as const),
      ...failures,
      'changed_meanwhile',
    ],
  })

/** What becomes of a claim: each act is a resource below it. */
export const claimRoutes = (served: readonly Served[]) =>
  new Hono<OfClaim>()
    .route('/', claims)
    .route('/', completing(served))
    .route('/', verifying(served))

const claims = new Hono<OfClaim>()
  .post(
    '/:id/extension',
    changingClaim('Half an hour more, once', 'claim_over', 'already_done', 'already_extended'),
    changing,
    ofClaim,
    permit('claim.keep'),
    accept('json', NoWords),
    async (c) => {
      const { house, act, found } = c.var
      const outcome = await commit(house, act, extendClaim(house.db, act, found))
      return answer(c, outcome, ({ claim }) => whyNotExtend(claim, act.now))
    },
  )
  .post(
    '/:id/release',
    changingClaim('Give a task back to everybody, without penalty', 'claim_over', 'already_done'),
    changing,
    ofClaim,
    permit('claim.release'),
    accept('json', NoWords),
    async (c) => {
      const { house, act, found } = c.var
      const outcome = await commit(house, act, releaseClaim(house.db, act, found))
      return answer(c, outcome, ({ claim }) => whyNotHeld(claim, act.now))
    },
  )
  .post(
    '/:id/undo',
    changingClaim(
      'Take back a claim, a release or a completion within ten seconds',
      ...(['too_late', 'already_claimed', 'too_many_claims'] as const),
    ),
    changing,
    ofClaim,
    permit('claim.keep'),
    accept('json', UndoWords),
    async (c) => {
      const { house, act, found } = c.var
      const { of } = c.req.valid('json')
      const outcome = await commit(house, act, undo(house.db, act, found, of))
      return answer(c, outcome, ({ claim }) =>
        isTaken(outcome) ? 'already_claimed' : (whyNotUndo(claim, of, act.now) ?? 'too_late'),
      )
    },
  )

const completing = (served: readonly Served[]) =>
  new Hono<OfClaim>().post(
    '/:id/completion',
    changingClaim(
      'Say that it is done, with the proof that the task wants',
      ...(['claim_over', 'already_done', 'proof_needed', 'wrong_code', 'code_locked'] as const),
    ),
    changing,
    ofClaim,
    permit('claim.keep'),
    accept('json', CompletionWords),
    (c) => {
      const { kind } = c.var.found.task.source
      const isElsewhere = served.some((room) => room.kind === kind && room.isDoneElsewhere)
      return isElsewhere ? problem(c, 'proof_needed') : complete(c, c.req.valid('json'))
    },
  )

const verifying = (served: readonly Served[]) =>
  new Hono<OfClaim>()
    .post(
      '/:id/return',
      changingClaim(
        'Send back what somebody else said to be done; it is theirs again',
        ...(['own_claim', 'own_fix', 'not_done', 'already_verified'] as const),
      ),
      changing,
      ofClaim,
      permit('claim.verify'),
      accept('json', ReturnWords),
      async (c) => {
        const { house, act, found } = c.var
        const own = await aboutOwnWork(c, served, found.task)
        if (own) return own
        const returned = returnClaim(house.db, act, found, c.req.valid('json').because)
        return answer(c, await commit(house, act, returned), ({ claim }) =>
          whyNotVerify(claim, act.actor, act.now),
        )
      },
    )
    .post(
      '/:id/verification',
      changingClaim(
        'Vouch for what somebody else did',
        ...(['own_claim', 'own_fix', 'not_done', 'already_verified'] as const),
      ),
      changing,
      ofClaim,
      permit('claim.verify'),
      accept('json', NoWords),
      async (c) => {
        const { house, act, found } = c.var
        const own = await aboutOwnWork(c, served, found.task)
        if (own) return own
        const room = served.find(({ kind }) => kind === found.task.source.kind)
        const follows = await room?.verified(house.db, act, found)
        const verified = [...verifyClaim(house.db, act, found), ...(follows ?? [])]
        const outcome = await commit(house, act, verified)
        return answer(c, outcome, ({ claim }) => whyNotVerify(claim, act.actor, act.now))
      },
    )

async function complete(c: Context<OfClaim>, shown: Shown): Promise<Response> {
  const { house, act, found } = c.var
  const outcome = await commit(house, act, await completeClaim(house.db, act, found, shown))
  if (outcome.ok && outcome.rows[0].kind === 'claim.code_missed') {
    const { misses } = JSON.parse(outcome.rows[0].payload) as { misses: number }
    return problem(c, 'wrong_code', { tries_left: MOST_CODE_TRIES - misses })
  }
  return answer(
    c,
    outcome,
    ({ task, claim, codeMisses }) =>
      whyNotComplete(task, claim, shown, codeMisses, act.now) ??
      (task.proof === 'photo' ? 'proof_needed' : null),
  )
}

const isTaken = (outcome: Outcome): boolean => !outcome.ok && outcome.because === 'conflict'

async function answer(
  c: Context<OfClaim>,
  outcome: Outcome,
  whyNot: (found: ClaimFound) => FailureCode | null,
): Promise<Response> {
  return answerChange(c, outcome, async () => {
    const again = await findClaim(c.var.house.db, c.var.found.claim.id)
    return again ? refuse(c, whyNot(again)) : problem(c, 'unknown_claim')
  })
}
