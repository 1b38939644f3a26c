import { diceFrom } from '../../domain/kit/dice.ts'
import { type Someone, seedCrowd } from './crowd.ts'
import { quantile } from './figures.ts'
import { settleTasks } from './ledger.ts'
import { openTown, type Town } from './town.ts'

const CLIENTS = 500
const TASKS = 40

/** So often is sent again what got no answer. */
const MOST_CUTS = 5

/** How long everybody keeps claiming and giving back, after the race. */
const STREAM_MS = 20_000

/** What became of many requests. */
interface Figures {
  readonly requests: number
  /** answered with a receipt */
  readonly carriedOut: number
  /** told that others were faster */
  readonly refused: number
  /** times that the connection was cut before the house answered */
  readonly cuts: number
  /** anything else, by status, 0 for no answer at all: must be none */
  readonly errors: Readonly<Record<number, number>>
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

export interface ClaimFigures {
  readonly clients: number
  readonly tasks: number
  /** everybody at once, one try each */
  readonly race: Figures
  /** seats that the race filled; must be as many as there are tasks */
  readonly winners: number
  /** everybody without a pause: claim, and give back what was won */
  readonly stream: Figures
}

interface Answered {
  /** 0: none, however often it was sent */
  readonly status: number
  readonly cuts: number
  readonly ms: number
  readonly claim?: string
}

/** Five hundred signed-in clients race for forty tasks on a server of their own, and then go on. */
export async function benchClaims(say: (line: string) => void): Promise<ClaimFigures> {
  let people: Someone[] = []
  let tasks: readonly number[] = []
  const town = await openTown(async (store, secret) => {
    const everybody = { communityId: 1, count: CLIENTS, role: 'volunteer' } as const
    people = await seedCrowd(store.db, secret, everybody)
    tasks = await settleTasks(store.db, { communityId: 1, count: TASKS, postedBy: people[0].id })
  })
  try {
    say('a first request of everybody, so that connections are open')
    await Promise.all(people.map((who) => ask(town, who, `/api/tasks/${tasks[0]}`, 'GET')))
    const { figures: race, won } = await runRace(town, people, tasks)
    say(`race: ${won.size} of ${TASKS} tasks won`)
    await Promise.all([...won].map(([claim, who]) => release(town, who, claim)))
    const stream = await runStream(town, people, tasks)
    return { clients: CLIENTS, tasks: TASKS, race, winners: won.size, stream }
  } finally {
    await town.close()
  }
}

async function runRace(town: Town, people: readonly Someone[], tasks: readonly number[]) {
  const begun = performance.now()
  const answers = await Promise.all(
    people.map((who, i) => claim(town, who, tasks[i % tasks.length])),
  )
  const won = new Map<string, Someone>()
  for (const [i, { claim }] of answers.entries()) if (claim) won.set(claim, people[i])
  return { figures: figuresOf(answers, performance.now() - begun), won }
}

async function runStream(town: Town, people: readonly Someone[], tasks: readonly number[]) {
  const begun = performance.now()
  const answers: Answered[] = []
  const roll = diceFrom(500)
  await Promise.all(
    people.map(async (who) => {
      while (performance.now() - begun < STREAM_MS) {
        const answer = await claim(town, who, tasks[Math.floor(roll() * tasks.length)])
        answers.push(answer)
        if (answer.claim) answers.push(await release(town, who, answer.claim))
      }
    }),
  )
  return figuresOf(answers, performance.now() - begun)
}

const claim = (town: Town, who: Someone, no: number) => ask(town, who, `/api/tasks/${no}/claim`)
const release = (town: Town, who: Someone, id: string) =>
  ask(town, who, `/api/claims/${id}/release`)

/** Sends as our pages do: what was cut off is sent again with its key, and may have been carried out. */
async function ask(
  { url }: Town,
  { cookie }: Someone,
  path: string,
  method = 'POST',
): Promise<Answered> {
  const begun = performance.now()
  const headers = {
    cookie,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  }
  const body = method === 'POST' ? '{}' : undefined
  for (let cuts = 0; ; cuts++) {
    const answer = await fetch(url + path, { method, headers, body }).catch(() => null)
    const said = (await answer?.json().catch(() => null)) as { claim?: string } | null
    // The house answers its own failures as JSON; anything else is of what stands before it.
    if (!said && cuts < MOST_CUTS) continue
    const won = answer?.ok && path.endsWith('/claim') ? said?.claim : undefined
    const ms = performance.now() - begun
    return { status: said ? (answer?.status ?? 0) : 0, ms, cuts, ...(won && { claim: won }) }
  }
}

function figuresOf(answers: readonly Answered[], lastedMs: number): Figures {
  const times = answers.map(({ ms }) => ms)
  const count: Record<number, number> = {}
  for (const { status } of answers) count[status] = (count[status] ?? 0) + 1
  const { 200: carriedOut = 0, 409: refused = 0, ...errors } = count
  return {
    requests: answers.length,
    carriedOut,
    refused,
    cuts: answers.reduce((sum, { cuts }) => sum + cuts, 0),
    errors,
    perSecond: answers.length / (lastedMs / 1000),
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  }
}

/** The outcome as lines for people. */
export function claimsTable({ clients, tasks, race, winners, stream }: ClaimFigures): string {
  return [
    `${clients} clients at once for ${tasks} tasks: ${winners} winners ${mark(winners === tasks)}`,
    lineOf('race', race),
    lineOf('stream', stream),
  ].join('\n')
}

const lineOf = (name: string, figures: Figures): string =>
  `${name.padEnd(8)}${figures.requests} requests, ${figures.carriedOut} carried out, ` +
  `${figures.refused} refused, ${figures.cuts} cut off and sent again, ${errorsOf(figures)}, ` +
  `${figures.perSecond.toFixed(0)}/s, p50 ${figures.p50Ms.toFixed(0)} ms, p99 ${figures.p99Ms.toFixed(0)} ms`

function errorsOf({ errors }: Figures): string {
  const told = Object.entries(errors).map(([status, count]) => `${count} × ${status}`)
  return told.length > 0 ? `errors ${told.join(', ')} ✗` : 'no errors ✓'
}

const mark = (isGood: boolean): string => (isGood ? '✓' : '✗')
