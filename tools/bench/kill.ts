import { type Someone, seedCrowd } from './crowd.ts'
import { countMissed, openEar } from './ear.ts'
import { auditClaims, newsFor, type Receipt, settleTasks } from './ledger.ts'
import { type Cut, killInRounds } from './rounds.ts'
import { openTown } from './town.ts'
import { insist, sendUntil, type Wish } from './wish.ts'

/** What kills in the middle of claims did to what had been acknowledged. */
export interface KillFigures extends Cut {
  readonly rounds: number
  /** claims and releases that were answered with a receipt */
  readonly acknowledged: number
  /** acknowledged, and not in the journal afterwards: must be none */
  readonly lost: number
  /** seats held twice, claims without their row, rows without their claim: must be none */
  readonly torn: number
  /** rows of the journal that who listened all along did not hear, or heard twice: must be none */
  readonly missed: number
}

const VOLUNTEERS = 48
const TASKS = 96

/** So many more are acknowledged before each kill. */
const ACKNOWLEDGED_FIRST = 500

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
    before = (await newsFor(store.db, 1, 'volunteers')).at(-1) ?? 0
  })
  const receipts = new Map<string, Receipt>()
  const ear = openEar('liuwan', people[0].cookie, before)
  const killing = {
    rounds,
    first: ACKNOWLEDGED_FIRST,
    begin: () => ear.listen(town.url),
    acknowledged: () => receipts.size,
    streams: (_: number, killed: AbortSignal) =>
      people.map((who) => streamClaims(town.url, who, tasks, receipts, killed)),
    again: async (wish: Wish) => {
      const answer = await insist(town.url, wish)
      if (!answer.ok) return false
      const receipt = answer.body as Receipt
      receipts.set(wish.key, receipt)
      if (receipt.kind === 'task.claimed') await giveBack(town.url, wish.who, receipt, receipts)
      return receipt.at < town.startedAt
    },
  }
  try {
    const cut = await killInRounds(town, killing, say)
    await ear.listen(town.url)
    await ear.hears(Math.max(...[...receipts.values()].map(({ seq }) => seq)), 30_000)
    await town.crash()
    const audit = await town.look((store) => auditClaims(store.db, receipts))
    const news = await town.look((store) => newsFor(store.db, 1, 'volunteers', before))
    const missed = countMissed(ear.heard, news)
    return { rounds, acknowledged: receipts.size, ...cut, ...audit, missed }
  } finally {
    ear.close()
    await town.close()
  }
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
  for (;;) {
    const wish = wishOf(
      who,
      held
        ? `/api/claims/${held}/release`
        : `/api/tasks/${tasks[Math.floor(Math.random() * tasks.length)]}/claim`,
    )
    const answer = await sendUntil(url, wish, killed)
    if (!answer) return wish
    const receipt = answer.body as Receipt
    if (answer.ok) receipts.set(wish.key, receipt)
    held = answer.ok && !held ? (receipt.claim ?? null) : null
  }
}

/** Nobody knows any more that they hold it: the next round would find nothing left to claim. */
async function giveBack(
  url: string,
  who: Someone,
  { claim }: Receipt,
  receipts: Map<string, Receipt>,
): Promise<void> {
  const wish = wishOf(who, `/api/claims/${claim}/release`)
  const answer = await insist(url, wish)
  if (!answer.ok) throw new Error(`${wish.path}: ${answer.status}`)
  receipts.set(wish.key, answer.body as Receipt)
}

const wishOf = (who: Someone, path: string): Wish => ({
  ...{ who, path },
  key: crypto.randomUUID(),
  says: {},
})
