import { effect } from '@preact/signals'
import { type Live, listen } from '../live/socket.ts'
import { followNight } from '../rider/night.ts'
import type { WallModel } from './model.ts'
import type { WallFigures } from './page.ts'
import type { Enliven } from './wall-page.tsx'

const SECOND_MS = 1000
/** Without a line as often as it is said; with one only what no news tells, such as a time that is over. */
const POLL_MS = 15_000
/** News come in bursts: one question for all of them. */
const BURST_MS = 300
/** Screens of a house that was renewed do not all come back at once. */
const RELOAD_WITHIN_MS = 30_000

/** Makes the wall live: the room, the clock, the figures, the night, and then the map. */
export const enlivenWall: Enliven = (wall, container) => {
  const live = listen(wall.page.community.slug)
  wall.live.value = live.model
  const { time_zone } = wall.page.community
  const stops = [
    () => live.close(),
    runClock(wall, live),
    keepFigures(wall, live),
    followNight(wall.now, time_zone, wall.frame.theme),
    startAnew(live),
  ]
  void openMap(wall, container, live)
  return () => {
    for (const stop of stops) stop()
  }
}

async function openMap(wall: WallModel, container: HTMLElement, live: Live): Promise<void> {
  try {
    const { mountWallMap } = await import('./map.ts')
    wall.reach.value = (await mountWallMap(container, wall, live.model)).reach
    wall.map.value = 'ready'
  } catch (error) {
    console.warn('the map did not open', error)
    wall.map.value = 'failed'
  }
}

function runClock(wall: WallModel, { model }: Live): () => void {
  const tell = () => {
    wall.now.value = Date.now() + model.clockOff.peek()
  }
  tell()
  const timer = setInterval(tell, SECOND_MS)
  return () => clearInterval(timer)
}

function keepFigures(wall: WallModel, { model }: Live): () => void {
  let burst: ReturnType<typeof setTimeout> | undefined
  const ask = () => {
    clearTimeout(burst)
    burst = setTimeout(() => void refresh(wall), BURST_MS)
  }
  const timer = setInterval(ask, POLL_MS)
  const end = effect(() => {
    void model.news.value
    void model.refetch.value
    void model.state.value
    ask()
  })
  return () => {
    clearInterval(timer)
    clearTimeout(burst)
    end()
  }
}

async function refresh(wall: WallModel): Promise<void> {
  const answer = await fetch(`/api/communities/${wall.page.community.slug}/wall`).catch(() => null)
  if (answer?.ok) wall.figures.value = (await answer.json()) as WallFigures
}

/** Nobody stands before a wall to press “reload”. */
function startAnew({ model }: Live): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = effect(() => {
    if (model.ended.value !== 'reload') return
    timer = setTimeout(() => location.reload(), Math.random() * RELOAD_WITHIN_MS)
  })
  return () => {
    clearTimeout(timer)
    end()
  }
}
