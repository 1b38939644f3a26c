import { setTimeout as sleep } from 'node:timers/promises'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { Someone } from './crowd.ts'
import { quantile } from './figures.ts'
import { reportWish } from './reports-wishes.ts'
import { type Answer, isCut, send } from './wish.ts'

/** How somebody floods. */
export interface Flood {
  readonly by: 'an account' | 'a guest'
  readonly perMinute: number
  readonly seconds: number
}

/** What became of a flood. */
export interface FloodFigures {
  readonly sent: number
  readonly taken: number
  /** how often each refusal was given, as `429 too_many_reports` */
  readonly refused: Readonly<Record<string, number>>
  /** refusals without a plain word, and of those that say “too often” the ones without a time: must be none */
  readonly unexplained: number
  /** the line was cut before an answer */
  readonly cuts: number
  readonly p50Ms: number
  readonly p99Ms: number
}

interface Told extends Flooded {
  readonly ms: number
}

type Flooded = { readonly answer: Answer | null }

/** Reports at a steady rate, whatever is answered. */
export async function flood(
  url: string,
  who: Someone,
  at: LngLat,
  { perMinute, seconds }: Flood,
): Promise<FloodFigures> {
  const begun = performance.now()
  const count = Math.round((perMinute * seconds) / 60)
  const told: Promise<Told>[] = []
  while (told.length < count) {
    const due = Math.ceil(((performance.now() - begun) / 60_000) * perMinute)
    while (told.length < Math.min(due, count)) told.push(reportOnce(url, who, at))
    await sleep(4)
  }
  return figuresOf(await Promise.all(told))
}

async function reportOnce(url: string, who: Someone, at: LngLat): Promise<Told> {
  const sentAt = performance.now()
  const answer = await send(url, reportWish(who, at, [])).catch((error) => {
    if (isCut(error)) return null
    throw error
  })
  return { answer, ms: performance.now() - sentAt }
}

function figuresOf(told: readonly Told[]): FloodFigures {
  const answers = told.flatMap(({ answer }) => answer ?? [])
  const refusals = answers.filter(({ ok }) => !ok)
  const refused: Record<string, number> = {}
  for (const { status, body } of refusals) {
    const name = `${status} ${(body as { error?: string }).error}`
    refused[name] = (refused[name] ?? 0) + 1
  }
  const times = told.map(({ ms }) => ms)
  return {
    sent: told.length,
    taken: answers.length - refusals.length,
    refused,
    unexplained: refusals.filter((answer) => !isExplained(answer)).length,
    cuts: told.length - answers.length,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
  }
}

/** Whether a refusal is a problem of RFC 9457 with a title, and says when to come again. */
function isExplained({ status, headers, body }: Answer): boolean {
  const { title } = body as { title?: string }
  const isProblem = headers.get('content-type') === 'application/problem+json'
  const says = typeof title === 'string' && title !== ''
  return isProblem && says && (status !== 429 || Number(headers.get('retry-after')) > 0)
}
