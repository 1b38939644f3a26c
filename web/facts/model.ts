import { batch, type Signal, signal } from '@preact/signals'
import { type Says, UNSAY_MS } from '../../domain/facts/voice.ts'
import type { AmenityId } from '../../domain/places/amenities.ts'
import { change, type Refusal, send, type Verdict } from '../app/change.ts'
import { nowAndThen, oneAtATime } from '../app/now-and-then.ts'
import type { PlaceItem } from '../app/page.ts'
import type { AmenitiesAnswer, VoiceReceipt } from './answers.ts'
import { type Line, linesOf } from './lines.ts'
import { keepWords, sendWords, waitingWords } from './outbox.ts'
import { type Spot, spotNow, wallCodeOf } from './position.ts'

/** What was said last on a board, and until when it can be taken back. */
interface SaidNow {
  readonly id: AmenityId
  readonly what: 'thanks' | 'thanksDone' | 'thanksBroken' | 'thanksDisputed' | 'queued' | 'undone'
  readonly undoUntil: number | null
}

export interface BoardLine extends Line {
  readonly mine: Says | null
  readonly report: number | null
}

/** What there is at one place, as this phone knows it. */
export interface BoardModel {
  readonly place: PlaceItem
  readonly lines: Signal<readonly BoardLine[]>
  readonly isKeeper: Signal<boolean>
  /** the latest could not be read */
  readonly isStale: Signal<boolean>
  /** which thing is being spoken of, and what is waited for */
  readonly busy: Signal<{ readonly id: AmenityId; readonly is: 'asking' | 'saying' } | null>
  readonly refused: Signal<{ readonly id: AmenityId; readonly refusal: Refusal } | null>
  readonly said: Signal<SaidNow | null>
  readonly waiting: Signal<number>
  /** the code of the wall, where one came by it */
  readonly code: string | null
}

export const boardOf = (place: PlaceItem): BoardModel => ({
  place,
  lines: signal(linesOf(place, Date.now()).map((line) => ({ ...line, mine: null, report: null }))),
  isKeeper: signal(false),
  isStale: signal(false),
  busy: signal(null),
  refused: signal(null),
  said: signal(null),
  waiting: signal(0),
  code: wallCodeOf(place.id, location),
})

/** Reads how it stands now. */
export async function refresh(model: BoardModel): Promise<void> {
  try {
    const answer = await fetch(`/api/places/${model.place.id}/amenities`, { cache: 'no-store' })
    if (!answer.ok) throw new Error(`answered ${answer.status}`)
    const { amenities, keeper }: AmenitiesAnswer = await answer.json()
    batch(() => {
      model.lines.value = amenities.map(({ confirmed_at, mine, ...line }) => ({
        ...line,
        confirmedAt: confirmed_at,
        mine: mine?.says ?? null,
      }))
      model.isKeeper.value = keeper
      model.isStale.value = false
    })
  } catch {
    model.isStale.value = true
  }
}

/** Says of a thing what one sees. Where one is is asked only then, and only where no code tells it. */
export async function say(model: BoardModel, id: AmenityId, says: Says): Promise<void> {
  if (model.busy.peek()) return
  batch(() => {
    model.refused.value = null
    model.said.value = null
    model.busy.value = { id, is: 'asking' }
  })
  const where = await whereOf(model)
  model.busy.value = { id, is: 'saying' }
  const wish = change(voicePath(model, id), { says, ...where })
  const told = await send<VoiceReceipt>(wish)
  if (isAway(told)) keepFor(model, id, wish)
  else heard(model, id, told)
  if (told.ok) await refresh(model)
  model.busy.value = null
}

/** Takes back what was said last. */
export async function unsay(model: BoardModel): Promise<void> {
  const last = model.said.peek()
  if (!last || model.busy.peek()) return
  model.busy.value = { id: last.id, is: 'saying' }
  const told = await send<VoiceReceipt>(change(`${voicePath(model, last.id)}/undo`))
  batch(() => {
    if (told.ok) model.said.value = { id: last.id, what: 'undone', undoUntil: null }
    else model.refused.value = { id: last.id, refusal: told.refusal }
  })
  await refresh(model)
  model.busy.value = null
}

const AGAIN_MS = 15_000

/** Sends what waits on this phone when the page opens, when a network comes, and every now and then. */
export function followWords(model: BoardModel): () => void {
  const sendWaiting = async () => {
    const before = waitingWords(Date.now()).length
    model.waiting.value = await sendWords(async ({ wish }) =>
      isAway(await send(wish)) ? 'away' : 'done',
    )
    if (model.waiting.value < before) await refresh(model)
  }
  return nowAndThen(oneAtATime(sendWaiting), AGAIN_MS)
}

async function whereOf({ code }: BoardModel): Promise<Partial<Spot> & { code?: string }> {
  return code === null ? ((await spotNow()) ?? {}) : { code }
}

function keepFor(model: BoardModel, id: AmenityId, wish: ReturnType<typeof change>): void {
  const word = { placeId: model.place.id, wish, saidAt: Date.now() }
  const isKept = keepWords([...waitingWords(Date.now()), word])
  batch(() => {
    if (isKept) model.said.value = { id, what: 'queued', undoUntil: null }
    else model.refused.value = { id, refusal: { error: 'no_network' } }
    model.waiting.value = waitingWords(Date.now()).length
  })
}

function heard(model: BoardModel, id: AmenityId, told: Verdict<VoiceReceipt>): void {
  if (told.ok) {
    const undoUntil = Date.now() + UNSAY_MS
    model.said.value = { id, what: thanksFor(told.receipt), undoUntil }
  } else {
    model.refused.value = { id, refusal: told.refusal }
  }
}

function thanksFor({ done, disputed, state }: VoiceReceipt): SaidNow['what'] {
  if (done) return 'thanksDone'
  if (disputed) return 'thanksDisputed'
  return state === 'broken' ? 'thanksBroken' : 'thanks'
}

const voicePath = ({ place }: BoardModel, id: AmenityId): string =>
  `/api/places/${place.id}/amenities/${id}/voice`

const isAway = (told: Verdict<unknown>): boolean => !told.ok && told.refusal.error === 'no_network'
