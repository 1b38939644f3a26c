import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { layoutOf } from '../backup/layout.ts'
import { restore } from '../restore/restore.ts'
import { freePort, type Started, startServing } from '../start/child.ts'
import { secretIn } from '../start/secret.ts'
import { openStore } from '../store.ts'
import { type Someone, seedCrowd } from './crowd.ts'
import { LOST, type Receipt, settleTasks } from './ledger.ts'
import { familyOf, isRunning } from './live/proc.ts'
import { sendUntil, type Wish } from './wish.ts'

/** What was left of the acknowledged changes when the machine was killed and its disk thrown away. */
export interface RestoreFigures {
  readonly rounds: number
  /** claims and releases that were answered with a receipt, all rounds together */
  readonly acknowledged: number
  /** of those, not in the journal of what was restored: must be none */
  readonly lost: number
  /** the longest restoration, ms */
  readonly slowestRestoreMs: number
}

const VOLUNTEERS = 16

/** A kill comes at no moment of ours. */
const LONGEST_LATER_MS = 25

interface Asked {
  readonly rounds: number
  /** so many are acknowledged before each kill */
  readonly first: number
}

/**
 * Serves a data folder with `--backups`, kills everything while changes stream in, throws the data
 * folder away, restores another from the backups alone, and looks for every change that was acknowledged.
 *
 * @param backup what the first folder is restored from; it holds a community
 */
export async function killAndRestore(
  backup: string,
  { rounds, first }: Asked,
  say: (line: string) => void,
): Promise<RestoreFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'yike-restore-'))
  const shelf = join(folder, 'backups')
  const receipts = new Map<string, Receipt>()
  let dataDir = join(folder, 'data-0')
  let slowestRestoreMs = 0
  try {
    await restore(backup, dataDir)
    const streams = await settle(dataDir)
    for (let round = 1; round <= rounds; round++) {
      await killOnce({ dataDir, shelf, streams, first, receipts })
      rmSync(dataDir, { recursive: true })
      dataDir = join(folder, `data-${round}`)
      const startedAt = performance.now()
      await restore(shelf, dataDir)
      slowestRestoreMs = Math.max(slowestRestoreMs, performance.now() - startedAt)
      say(
        `round ${round}: ${receipts.size} acknowledged so far, ${countLost(dataDir, receipts)} lost`,
      )
    }
    const lost = countLost(dataDir, receipts)
    return {
      rounds,
      acknowledged: receipts.size,
      lost,
      slowestRestoreMs: Math.round(slowestRestoreMs),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function settle(dataDir: string): Promise<Stream[]> {
  const store = await openStore({ dataDir })
  try {
    const crowd = { communityId: 1, count: VOLUNTEERS, role: 'volunteer' } as const
    const people = await seedCrowd(store.db, secretIn(dataDir), crowd)
    const wanted = { communityId: 1, count: VOLUNTEERS, postedBy: people[0].id }
    const tasks = await settleTasks(store.db, wanted)
    return people.map((who, i) => ({ who, task: tasks[i], wish: claiming(who, tasks[i]) }))
  } finally {
    await store.close()
  }
}

/** Somebody who claims their task and gives it back, and what they are about to ask. */
interface Stream {
  readonly who: Someone
  readonly task: number
  wish: Wish
}

interface Round {
  readonly dataDir: string
  readonly shelf: string
  readonly streams: readonly Stream[]
  readonly first: number
  readonly receipts: Map<string, Receipt>
}

async function killOnce({ dataDir, shelf, streams, first, receipts }: Round): Promise<void> {
  const port = await freePort()
  const house = await startServing({ dataDir, port }, '--backups', shelf)
  const killed = new AbortController()
  const enough = receipts.size + first
  const over = Promise.all(
    streams.map((stream) => changeUntil(house.url, stream, receipts, killed.signal)),
  )
  while (receipts.size < enough && house.process.exitCode === null) await sleep(5)
  await sleep(Math.random() * LONGEST_LATER_MS)
  killed.abort()
  await crash(house)
  await over
}

// The runtime goes first: whoever would end it gently must not come to it.
async function crash({ process: parent }: Started): Promise<void> {
  const family = familyOf(parent.pid as number).reverse()
  for (const pid of family) process.kill(pid, 'SIGKILL')
  while (family.some(isRunning)) await sleep(10)
}

/** What a kill cut off is the first that is asked of the next house, by the same key. */
async function changeUntil(
  url: string,
  stream: Stream,
  receipts: Map<string, Receipt>,
  killed: AbortSignal,
): Promise<void> {
  for (;;) {
    const answer = await sendUntil(url, stream.wish, killed)
    if (!answer) return
    if (!answer.ok) throw new Error(`${stream.wish.path}: ${answer.status}`)
    const receipt = answer.body as Receipt
    receipts.set(stream.wish.key, receipt)
    const { who, task } = stream
    const { kind, claim } = receipt
    stream.wish = kind === 'task.claimed' && claim ? releasing(who, claim) : claiming(who, task)
  }
}

const wishOf = (who: Someone, path: string): Wish => ({
  ...{ who, path },
  key: crypto.randomUUID(),
  says: {},
})

const claiming = (who: Someone, task: number) => wishOf(who, `/api/tasks/${task}/claim`)

const releasing = (who: Someone, claim: string) => wishOf(who, `/api/claims/${claim}/release`)

function countLost(dataDir: string, receipts: ReadonlyMap<string, Receipt>): number {
  const db = new DatabaseSync(join(dataDir, layoutOf(dataDir).facts[0]))
  const asked = [...receipts].map(([key, { seq, kind }]) => ({ key, seq, kind }))
  const found = db.prepare(LOST).get(JSON.stringify(asked)) as { n: number }
  db.close()
  return found.n
}
