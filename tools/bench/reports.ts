import { setTimeout as sleep } from 'node:timers/promises'
import { PING, PING_MS, WIRE_VERSION } from '../../domain/live/wire.ts'
import { type Someone, seedCrowd } from './crowd.ts'
import { quantile } from './figures.ts'
import { cpuSeconds, familyOf } from './live/proc.ts'
import { openSockets } from './live/sockets.ts'
import { openDesk } from './reports-desk.ts'
import { type Flood, type FloodFigures, flood } from './reports-flood.ts'
import { centerOf, photoWish, type ReportReceipt, reportWish } from './reports-wishes.ts'
import { openTown, type Town } from './town.ts'
import { type Answer, insist } from './wish.ts'

const GUESTS = 100
const VOLUNTEERS = 100

/** As many as report in a street of several quarters on a bad night. */
const A_SECOND = 2
const WARM_SECONDS = 5
const SECONDS = 60

/** What our pages send of a phone's photo, whose longer side is 1,600 pixels. */
const PHOTO_BYTES = 200_000

const FLOODS: readonly Flood[] = [
  { by: 'an account', perMinute: 1000, seconds: 60 },
  { by: 'a guest', perMinute: 1000, seconds: 60 },
  { by: 'an account', perMinute: 10_000, seconds: 60 },
]

const TARGET_MS = 1000
const TARGET_RATIO = 2

/** So long a desk may take to read an issue before it counts as not seen. */
const UNSEEN_MS = 10_000

/** How neighbours fared who report at an honest rate. */
interface Spell {
  readonly reports: number
  /** not taken, or not read by the desk: must be none */
  readonly unseen: number
  /** from the report's request sent until it was answered */
  readonly answeredMs: Spread
  /** from the same until the desk has read the issue */
  readonly readMs: Spread
  /** share of one core, for all that came meanwhile */
  readonly serverCpu: number
}

interface Spread {
  readonly p50: number
  readonly p99: number
}

export interface ReportFigures {
  readonly sockets: number
  /** sockets that were closed on us: must be none */
  readonly closed: number
  readonly quiet: Spell
  readonly floods: readonly Flooding[]
}

interface Flooding {
  readonly flood: Flood
  readonly flooded: FloodFigures
  readonly honest: Spell
}

/** Reports come in before 200 listeners and a desk: how long until the desk has read them, in peace and in floods. */
export async function benchReports(say: (line: string) => void): Promise<ReportFigures> {
  const neighbours: Someone[] = []
  let others: Someone[] = []
  let staff: Someone[] = []
  const each = A_SECOND * (WARM_SECONDS + SECONDS * (1 + FLOODS.length)) + FLOODS.length
  const town = await openTown(async ({ db }, secret) => {
    const here = { communityId: 1 } as const
    neighbours.push(...(await seedCrowd(db, secret, { ...here, count: each, role: 'resident' })))
    others = await seedCrowd(db, secret, { ...here, count: VOLUNTEERS, role: 'volunteer' })
    staff = await seedCrowd(db, secret, { ...here, count: 1, role: 'coordinator' })
  })
  const street = await openStreet(town, others, staff[0])
  const spell = (seconds: number) => report(street, neighbours.splice(0, A_SECOND * seconds))
  try {
    await spell(WARM_SECONDS)
    say(`${street.sockets} listen; neighbours report in peace …`)
    const quiet = await spell(SECONDS)
    say(peaceLine(quiet))
    const floods: Flooding[] = []
    for (const flooding of FLOODS) {
      say(`${flooding.by} reports ${flooding.perMinute} times a minute …`)
      const account = neighbours.splice(0, 1)[0]
      const by = flooding.by === 'a guest' ? { ...account, cookie: '' } : account
      const [honest, flooded] = await Promise.all([
        spell(flooding.seconds),
        flood(town.url, by, street.at, flooding),
      ])
      floods.push({ flood: flooding, flooded, honest })
      say(floodLines(floods[floods.length - 1], quiet))
    }
    return { sockets: street.sockets, closed: street.closed(), quiet, floods }
  } finally {
    street.close()
    await town.close()
  }
}

/** The quarter, with all who listen to its room. */
async function openStreet(town: Town, volunteers: readonly Someone[], zhou: Someone) {
  const { url } = town
  const headers = [
    ...Array.from({ length: GUESTS }, () => ({ origin: url })),
    ...volunteers.map(({ cookie }) => ({ origin: url, cookie })),
  ]
  const room = `${url.replace('http', 'ws')}/live/liuwan`
  const hello = JSON.stringify({ t: 'hello', v: WIRE_VERSION, after: null })
  const sockets = await openSockets(
    headers.map(() => room),
    headers,
    hello,
  )
  let closed = 0
  for (const socket of sockets) socket.on('close', () => closed++)
  const desk = await openDesk(url, zhou)
  const pinging = setInterval(() => {
    desk.ping()
    for (const socket of sockets) socket.send(PING)
  }, PING_MS)
  return {
    url,
    pids: familyOf(town.pid),
    desk,
    at: await centerOf(url),
    sockets: sockets.length,
    closed: () => closed,
    close: () => {
      clearInterval(pinging)
      desk.close()
      for (const socket of sockets) socket.terminate()
    },
  }
}

type Street = Awaited<ReturnType<typeof openStreet>>

/** Everybody reports one thing with its photo, one after the other at a steady rate. */
async function report(street: Street, people: readonly Someone[]): Promise<Spell> {
  const cpuBefore = cpuSeconds(street.pids)
  const begun = performance.now()
  const told = await Promise.all(
    people.map(async (who, i) => {
      await sleep((i * 1000) / A_SECOND)
      return reportOne(street, who)
    }),
  )
  const lasted = (performance.now() - begun) / 1000
  const seen = told.filter((each) => each !== null)
  return {
    reports: told.length,
    serverCpu: (cpuSeconds(street.pids) - cpuBefore) / lasted,
    unseen: told.length - seen.length,
    answeredMs: spread(seen.map(({ answeredMs }) => answeredMs)),
    readMs: spread(seen.map(({ readMs }) => readMs)),
  }
}

async function reportOne({ url, at, desk }: Street, who: Someone) {
  const { photo } = taken<{ photo: string }>(await insist(url, photoWish(who, PHOTO_BYTES)))
  const wish = reportWish(who, at, [photo])
  const sentAt = performance.now()
  const { issue_no } = taken<ReportReceipt>(await insist(url, wish))
  const answeredMs = performance.now() - sentAt
  const readAt = await desk.read(issue_no, UNSEEN_MS)
  return readAt === null ? null : { answeredMs, readMs: readAt - sentAt }
}

function taken<T>({ ok, status, body }: Answer): T {
  if (!ok) throw new Error(`an honest request was refused: ${status} ${JSON.stringify(body)}`)
  return body as T
}

const spread = (ms: readonly number[]): Spread => ({
  p50: quantile(ms, 0.5),
  p99: quantile(ms, 0.99),
})

/** The outcome as lines for people. */
export function reportsTable({ sockets, closed, quiet, floods }: ReportFigures): string {
  return [
    `${sockets} sockets, ${closed} closed ${mark(closed === 0)}`,
    peaceLine(quiet),
    ...floods.map((each) => floodLines(each, quiet)),
  ].join('\n')
}

const peaceLine = (quiet: Spell): string =>
  `in peace: ${spellOf(quiet)}; target p99 ≤ ${TARGET_MS} ms ${mark(quiet.readMs.p99 <= TARGET_MS)}`

const floodLines = ({ flood, flooded, honest }: Flooding, quiet: Spell): string =>
  `${flood.by}, ${flood.perMinute} a minute: ${floodOf(flooded)}\n` +
  `  neighbours meanwhile: ${spellOf(honest)}; ${ratioOf(honest, quiet)}`

const spellOf = ({ reports, unseen, answeredMs, readMs, serverCpu }: Spell): string =>
  `${reports} reports, ${unseen} unseen ${mark(unseen === 0)}, ` +
  `answered p50 ${answeredMs.p50.toFixed(0)} p99 ${answeredMs.p99.toFixed(0)} ms, ` +
  `read at the desk p50 ${readMs.p50.toFixed(0)} p99 ${readMs.p99.toFixed(0)} ms, ` +
  `${(100 * serverCpu).toFixed(0)} % of a core`

function floodOf({ sent, taken, refused, unexplained, cuts, p50Ms, p99Ms }: FloodFigures): string {
  const refusals = Object.entries(refused).map(([name, count]) => `${count} × ${name}`)
  return (
    `${sent} sent, ${taken} taken, ${refusals.join(', ')}, ${unexplained} unexplained ` +
    `${mark(unexplained === 0)}, ${cuts} cut off, p50 ${p50Ms.toFixed(0)} p99 ${p99Ms.toFixed(0)} ms`
  )
}

function ratioOf({ readMs }: Spell, quiet: Spell): string {
  const p50 = readMs.p50 / quiet.readMs.p50
  const p99 = readMs.p99 / quiet.readMs.p99
  const isKept = Math.max(p50, p99) <= TARGET_RATIO
  return `p50 × ${p50.toFixed(2)}, p99 × ${p99.toFixed(2)}, target ≤ × ${TARGET_RATIO} ${mark(isKept)}`
}

const mark = (isGood: boolean): string => (isGood ? '✓' : '✗')
