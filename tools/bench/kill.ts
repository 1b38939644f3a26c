import { setTimeout as sleep } from 'node:timers/promises'
import { type Someone, seedCrowd } from './crowd.ts'
import { openEar } from './ear.ts'
import { auditClaims, newsFor, type Receipt, settleTasks } from './ledger.ts'
import { openTown } from './town.ts'

/** What kills in the middle of claims did to what had been acknowledged. */
export interface KillFigures {
  readonly rounds: number
  /** claims and releases that were answered with a receipt */
  readonly acknowledged: number
  /** requests that a kill cut off, sent again with their keys */
  readonly cutOff: number
  /** of those, carried out before the cut, and answered as they would have been */
  readonly doneBefore: number
  /** acknowledged, and not in the journal afterwards: must be none */
  readonly lost: number
  /** seats held twice, claims without their row, rows without their claim: must be none */
  readonly torn: number
  /** rows of the journal that who listened all along did not hear, or heard twice: must be none */
  readonly missed: number
}

const VOLUNTEERS = 48
const TASKS = 96

/** So many more are acknowledged before each kill: in the middle of a stream, not of a start. */
const ACKNOWLEDGED_FIRST = 500

interface Wish {
  readonly who: Someone
  readonly path: string
  readonly key: string
}

/** Kills the server's runtime while claims stream in, starts it again, sends again what was cut off, and counts. */
export async function killDuringClaims(
  rounds: number,
  say: (line: string) => void,
): Promise<KillFigures> {
  let people: Someone[] = []
  let tasks: readonly number[] = []
  let before = 0
  const town = await openTown(async (store, secret) => {
    people = await seedCrowd(store.db, secret, {
      communityId: 1,
      count: VOLUNTEERS,
      role: 'volunteer',
    })
    tasks = await settleTasks(store.db, { communityId: 1, count: TASKS, postedBy: people[0].id })
    before = (await newsFor(store.db, 1)).at(-1) ?? 0
  })
  const receipts = new Map<string, Receipt>()
  const ear = openEar('liuwan', people[0].cookie, before)
  const count = { cutOff: 0, doneBefore: 0 }
  try {
    for (let round = 1; round <= rounds; round++) {
      await ear.listen(town.url)
      const enough = receipts.size + ACKNOWLEDGED_FIRST
      const killed = new AbortController()
      const streams = people.map((who) =>
        streamClaims(town.url, who, tasks, receipts, killed.signal),
      )
      while (receipts.size < enough) await sleep(5)
      killed.abort()
      await town.crash()
      const cut = await Promise.all(streams)
      await town.restart()
      const again = cut.filter((wish) => wish !== null)
      for (const wish of again) {
        const answer = await send(town.url, wish)
        if (!answer.ok) continue
        const receipt = (await answer.json()) as Receipt
        if (receipt.at < town.startedAt) count.doneBefore++
        receipts.set(wish.key, receipt)
        if (receipt.kind === 'task.claimed') await giveBack(town.url, wish.who, receipt, receipts)
      }
      count.cutOff += again.length
      say(`round ${round}: ${receipts.size} acknowledged so far, ${again.length} cut off`)
    }
    await ear.listen(town.url)
    await ear.hears(Math.max(...[...receipts.values()].map(({ seq }) => seq)), 30_000)
    await town.crash()
    const audit = await town.look((store) => auditClaims(store.db, receipts))
    const news = await town.look((store) => newsFor(store.db, 1, before))
    const missed = countMissed(ear.heard, news)
    return { rounds, acknowledged: receipts.size, ...count, ...audit, missed }
  } finally {
    ear.close()
    await town.close()
  }
}

/** How many rows were not heard exactly once, or out of turn. */
function countMissed(heard: readonly number[], told: readonly number[]): number {
  const times = new Map<number, number>()
  for (const seq of heard) times.set(seq, (times.get(seq) ?? 0) + 1)
  const wrong = told.filter((seq) => times.get(seq) !== 1).length
  return wrong + heard.filter((seq, i) => i > 0 && seq <= heard[i - 1]).length
}

/** Claims and gives back until the server is gone; gives the request that was on its way. */
async function streamClaims(
  url: string,
  who: Someone,
  tasks: readonly number[],
  receipts: Map<string, Receipt>,
  killed: AbortSignal,
): Promise<Wish | null> {
  let held: string | null = null
  let unanswered: Wish | null = null
  for (;;) {
    const path = held
      ? `/api/claims/${held}/release`
      : `/api/tasks/${tasks[Math.floor(Math.random() * tasks.length)]}/claim`
    const wish: Wish = unanswered ?? { who, path, key: crypto.randomUUID() }
    try {
      const answer = await send(url, wish)
      if (answer.status >= 500) throw new Error(`${answer.status} ${await answer.text()}`)
      const body = (await answer.json()) as Receipt
      unanswered = null
      if (answer.ok) receipts.set(wish.key, body)
      held = answer.ok && !held ? (body.claim ?? null) : null
    } catch (error) {
      if (!(error instanceof TypeError) && !isAborted(error)) throw error
      if (killed.aborted) return wish
      // A busy runtime closes a line now and then: who is not answered asks again, by the same key.
      unanswered = wish
    }
  }
}

/** Nobody knows any more that they hold it: the next round would find nothing left to claim. */
async function giveBack(
  url: string,
  who: Someone,
  { claim }: Receipt,
  receipts: Map<string, Receipt>,
): Promise<void> {
  const wish = { who, path: `/api/claims/${claim}/release`, key: crypto.randomUUID() }
  const answer = await send(url, wish)
  if (!answer.ok) throw new Error(`${wish.path}: ${answer.status}`)
  receipts.set(wish.key, (await answer.json()) as Receipt)
}

// The proxy in front may die a moment after the runtime, and say so.
const isAborted = (error: unknown) =>
  error instanceof Error && /terminated|socket|Network connection lost/.test(error.message)

const send = (url: string, { who, path, key }: Wish): Promise<Response> =>
  fetch(url + path, {
    method: 'POST',
    headers: { cookie: who.cookie, 'content-type': 'application/json', 'idempotency-key': key },
    body: '{}',
  })
