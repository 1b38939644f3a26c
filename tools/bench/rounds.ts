import { setTimeout as sleep } from 'node:timers/promises'
import type { Town } from './town.ts'
import type { Wish } from './wish.ts'

/** What people ask of a server that is killed under them. */
export interface Killing {
  readonly rounds: number
  /** before the first request of a round */
  begin(): Promise<void>
  /** how many were acknowledged, ever */
  acknowledged(): number
  /** so many more are, before each kill: in the middle of a stream, not of a start */
  readonly first: number
  /** people who ask until the server is gone; each then gives what was on its way, if anything */
  streams(round: number, killed: AbortSignal): readonly Promise<Wish | null>[]
  /** sends again what was cut off; whether it had been carried out before the kill */
  again(wish: Wish): Promise<boolean>
}

/** What the kills cut off. */
export interface Cut {
  /** requests that a kill cut off, sent again with their keys */
  readonly cutOff: number
  /** of those, carried out before the cut, and answered as they would have been */
  readonly doneBefore: number
}

/** A kill comes at no moment of ours. */
const LONGEST_LATER_MS = 25

/** Kills the server while people ask, starts it, sends again what was cut off, and so on. */
export async function killInRounds(
  town: Town,
  killing: Killing,
  say: (line: string) => void,
): Promise<Cut> {
  let cutOff = 0
  let doneBefore = 0
  for (let round = 1; round <= killing.rounds; round++) {
    await killing.begin()
    const cut = await killOnce(town, killing, round)
    for (const wish of cut) if (await killing.again(wish)) doneBefore++
    cutOff += cut.length
    say(`round ${round}: ${killing.acknowledged()} acknowledged so far, ${cut.length} cut off`)
  }
  return { cutOff, doneBefore }
}

async function killOnce(town: Town, killing: Killing, round: number): Promise<readonly Wish[]> {
  const enough = killing.acknowledged() + killing.first
  const killed = new AbortController()
  let isOver = false
  const streams = Promise.all(killing.streams(round, killed.signal))
  streams.finally(() => (isOver = true)).catch(() => undefined)
  while (killing.acknowledged() < enough && !isOver) await sleep(5)
  if (isOver) throw new Error(`round ${round}: everybody was done before the kill`)
  await sleep(Math.random() * LONGEST_LATER_MS)
  killed.abort()
  await town.crash()
  const cut = await streams
  await town.restart()
  return cut.filter((wish) => wish !== null)
}
