import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type Bounds, boundsAround } from '../../../domain/kit/geo.ts'
import { type Someone, seedCrowd } from '../crowd.ts'
import { openTown, type Town } from '../town.ts'
import { type LoadFigures, type Served, underLoad } from './load.ts'
import { familyOf } from './proc.ts'
import { type StormFigures, storm } from './storm.ts'
import { loadLine } from './table.ts'
import { MOST_MOVERS } from './track.ts'

const SIDE_BY_SIDE = { movers: 1000, watchers: 20, seconds: 10 }
const RAMP_SECONDS = 6
const MOVERS = [1500, 2000, 3000, 4000]
const WATCHERS = [100, 250, 500]
const STORM = 2000

const PEERS = {
  ws: new URL('./peer.ts', import.meta.url),
  naive: new URL('./naive.ts', import.meta.url),
  deaf: new URL('./naive.ts', import.meta.url),
}

export interface LiveBench {
  readonly room: LoadFigures
  readonly ws: LoadFigures
  readonly naive: LoadFigures
  /** the runtime that hears the movers and does nothing */
  readonly deaf: LoadFigures
  /** the room alone, with more and more of each, until it does not keep up */
  readonly ramps: readonly LoadFigures[]
  readonly storm: StormFigures
}

/** Measures the live room beside a plain server and beside one message a position. */
export async function benchLive(say: (line: string) => void): Promise<LiveBench> {
  say('the town is built and settled …')
  const crowd: { movers: Someone[]; zhou: Someone | null; spare: Someone | null } = {
    movers: [],
    zhou: null,
    spare: null,
  }
  const town = await openTown(async ({ db }, secret) => {
    const all = { communityId: 1, onDuty: true } as const
    crowd.movers = await seedCrowd(db, secret, { ...all, count: MOST_MOVERS, role: 'rider' })
    const one = { communityId: 1, count: 1 } as const
    ;[crowd.zhou] = await seedCrowd(db, secret, { ...one, role: 'coordinator' })
    ;[crowd.spare] = await seedCrowd(db, secret, { ...one, role: 'volunteer' })
  })
  try {
    const room = await serveRoom(town, crowd.movers, crowd.zhou as Someone)
    say('1,000 movers before 20 watchers: the room …')
    const ours = await underLoad(room, SIDE_BY_SIDE)
    say(loadLine('the room', ours))
    const ws = await beside('ws', SIDE_BY_SIDE)
    say(loadLine('a plain ws server', ws))
    const naive = await beside('naive', SIDE_BY_SIDE)
    say(loadLine('one message a position', naive))
    const deaf = await beside('deaf', SIDE_BY_SIDE)
    const ramps = [
      ...(await ramp(
        room,
        MOVERS.map((movers) => ({ movers, watchers: 20 })),
        say,
      )),
      ...(await ramp(
        room,
        WATCHERS.map((watchers) => ({ movers: 1000, watchers })),
        say,
      )),
    ]
    say(`${STORM} come back in one moment …`)
    const headers = room.headersOf('mover', STORM)
    const back = await storm(room.url, headers, () => happen(room.url, crowd.spare as Someone))
    return { room: ours, ws, naive, deaf, ramps, storm: back }
  } finally {
    await town.close()
  }
}

async function serveRoom(town: Town, movers: readonly Someone[], zhou: Someone): Promise<Served> {
  const { url } = town
  const answer = await fetch(`${url}/api/communities/liuwan`)
  const { bounds } = (await answer.json()) as { bounds: Bounds }
  return {
    side: 'room',
    url,
    bounds,
    pids: familyOf(town.pid),
    headersOf: (role, count) =>
      Array.from({ length: count }, (_, i) => ({
        origin: url,
        cookie: role === 'watcher' ? zhou.cookie : movers[i].cookie,
      })),
  }
}

async function beside(
  side: keyof typeof PEERS,
  load: { movers: number; watchers: number; seconds: number },
): Promise<LoadFigures> {
  const child = fork(PEERS[side])
  try {
    const [port] = await once(child, 'message')
    return await underLoad(
      {
        side,
        url: `http://127.0.0.1:${port}`,
        bounds: boundsAround([120.15, 30.27], 3000),
        pids: familyOf(child.pid as number),
        headersOf: (_, count) => Array.from({ length: count }, () => ({})),
      },
      load,
    )
  } finally {
    await ended(child)
  }
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** More and more, as long as the room keeps up with the step before. */
async function ramp(
  room: Served,
  steps: readonly { movers: number; watchers: number }[],
  say: (line: string) => void,
): Promise<LoadFigures[]> {
  const figures: LoadFigures[] = []
  for (const step of steps) {
    const load = await underLoad(room, { ...step, seconds: RAMP_SECONDS })
    figures.push(load)
    say(loadLine(`${step.movers} × ${step.watchers}`, load))
    if (load.delivered < 0.99 || load.p99Ms > 1000) break
  }
  return figures
}

/** Somebody goes on and off duty, which is news to all who help. */
async function happen(url: string, { cookie }: Someone): Promise<number[]> {
  const seqs: number[] = []
  for (const [i, method] of ['POST', 'DELETE', 'POST', 'DELETE'].entries()) {
    const answer = await fetch(`${url}/api/communities/liuwan/duty`, {
      method,
      headers: {
        cookie,
        origin: url,
        'content-type': 'application/json',
        'idempotency-key': `storm-${Date.now()}-${i}`,
      },
      body: '{}',
    })
    if (!answer.ok) throw new Error(`the news could not be made: ${await answer.text()}`)
    seqs.push(((await answer.json()) as { seq: number }).seq)
  }
  return seqs
}
