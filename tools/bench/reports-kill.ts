import type { LngLat } from '../../domain/kit/geo.ts'
import { type Someone, seedCrowd } from './crowd.ts'
import { countMissed, openEar } from './ear.ts'
import { newsFor } from './ledger.ts'
import { auditReports, type ReportAudit } from './reports-ledger.ts'
import {
  centerOf,
  isReport,
  type PhotoReceipt,
  photoWish,
  type ReportReceipt,
  reportWish,
} from './reports-wishes.ts'
import { type Cut, killInRounds } from './rounds.ts'
import { openTown, type Town } from './town.ts'
import { type Answer, insist, sendUntil, type Wish } from './wish.ts'

/** What kills in the middle of photos and reports did to what had been acknowledged: `orphans` may be some. */
export interface ReportKillFigures extends Cut, ReportAudit {
  readonly rounds: number
  /** photos and reports that were answered with a receipt */
  readonly photos: number
  readonly reports: number
  /** answered with anything else: must be none */
  readonly refused: number
  /** of what was cut off, never sent again: not every phone comes back */
  readonly forsaken: number
  /** rows of the journal that a desk which listened all along did not hear, or heard twice: must be none */
  readonly missed: number
}

/** New ones in each round: nobody reports so often that they are told to come again. */
const REPORTERS = 40
const REPORTS_EACH = 5

/** Of photos and reports together, of the four hundred that a round could have. */
const ACKNOWLEDGED_FIRST = 150

const PHOTO_BYTES = 60_000

/** Kills the server's runtime while photos and reports stream in, and counts as `killDuringClaims` does. */
export async function killDuringReports(
  rounds: number,
  say: (line: string) => void,
): Promise<ReportKillFigures> {
  let people: Someone[] = []
  let zhou: Someone | undefined
  let before = 0
  const town = await openTown(async ({ db }, secret) => {
    const here = { communityId: 1 } as const
    const count = rounds * REPORTERS
    people = await seedCrowd(db, secret, { ...here, count, role: 'resident' })
    ;[zhou] = await seedCrowd(db, secret, { ...here, count: 1, role: 'coordinator' })
    before = (await newsFor(db, 1, 'coordinators')).at(-1) ?? 0
  })
  const ear = openEar('liuwan', (zhou as Someone).cookie, before)
  try {
    const street = new Street(town, await centerOf(town.url))
    const cut = await killInRounds(
      town,
      {
        rounds,
        first: ACKNOWLEDGED_FIRST,
        begin: () => ear.listen(town.url),
        acknowledged: () => street.photos.size + street.reports.size,
        streams: (round, killed) =>
          people
            .slice((round - 1) * REPORTERS, round * REPORTERS)
            .map((who) => street.walk(who, killed)),
        again: (wish) => street.again(wish),
      },
      say,
    )
    await ear.listen(town.url)
    const seqs = [...street.reports.values()].map(({ seq }) => seq)
    await ear.hears(Math.max(...seqs), 30_000)
    await town.crash()
    return await town.look(async (store) => ({
      rounds,
      photos: street.photos.size,
      reports: street.reports.size,
      refused: street.refused,
      forsaken: street.forsaken,
      ...cut,
      ...(await auditReports(store, street)),
      missed: countMissed(ear.heard, await newsFor(store.db, 1, 'coordinators', before)),
    }))
  } finally {
    ear.close()
    await town.close()
  }
}

/** Those who report, and what they were told. */
class Street {
  /** ids of photos, by the keys of what sent them */
  readonly photos = new Map<string, string>()
  readonly reports = new Map<string, ReportReceipt>()
  refused = 0
  forsaken = 0
  #cut = 0
  readonly #town: Town
  readonly #at: LngLat

  constructor(town: Town, at: LngLat) {
    this.#town = town
    this.#at = at
  }

  /** Reports some things, each with its photo, until the server is gone; gives what was on its way. */
  async walk(who: Someone, killed: AbortSignal): Promise<Wish | null> {
    for (let i = 0; i < REPORTS_EACH; i++) {
      for (let wish: Wish | null = photoWish(who, PHOTO_BYTES); wish; ) {
        const answer = await sendUntil(this.#town.url, wish, killed)
        if (!answer) return wish
        wish = this.#note(wish, answer)
      }
    }
    return null
  }

  /** Sends what was cut off, and what follows from it; every other one has given up. */
  async again(wish: Wish): Promise<boolean> {
    const { url, startedAt } = this.#town
    if (++this.#cut % 2 === 0) {
      this.forsaken++
      return false
    }
    const next = this.#note(wish, await insist(url, wish))
    if (next) this.#note(next, await insist(url, next))
    return (this.reports.get(wish.key)?.at ?? startedAt) < startedAt
  }

  /** Keeps what was answered; gives the report that a photo is for. */
  #note(wish: Wish, { ok, body }: Answer): Wish | null {
    if (!ok) this.refused++
    else if (isReport(wish)) this.reports.set(wish.key, body as ReportReceipt)
    else {
      const { photo } = body as PhotoReceipt
      this.photos.set(wish.key, photo)
      return reportWish(wish.who, this.#at, [photo])
    }
    return null
  }
}
