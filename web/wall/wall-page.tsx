import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useFrame } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import { Attribution } from '../map/attribution.tsx'
import { localTime } from '../places/local-time.ts'
import { isNight } from '../rider/night.ts'
import { Figures } from './figures.tsx'
import { LineState } from './line-state.tsx'
import { createWall, type WallModel } from './model.ts'
import type { WallPage } from './page.ts'
import { tellWall } from './tell.ts'
import { useWallWords } from './words.ts'

/** Makes the wall live, its map in `container`; returns how to stop. The browser's entry hands it to the view. */
export type Enliven = (wall: WallModel, container: HTMLElement) => () => void

interface WallProps {
  readonly page: WallPage
  readonly enliven?: Enliven
}

/** The screen on the wall: read from three metres away, touched by nobody. */
export function WallView({ page, enliven }: WallProps) {
  const frame = useFrame()
  const wall = useMemo(() => createWall(page, frame), [])
  const map = useRef<HTMLDivElement>(null)
  const t = useWallWords()
  useEffect(() => enliven?.(wall, map.current as HTMLElement), [])
  const night = isNight(wall.now.value, page.community.time_zone)
  return (
    <main class="wall" id="content" data-night={night || undefined}>
      <div class="wall-words">
        <Head wall={wall} />
        <Figures wall={wall} />
        <NewsLines wall={wall} />
        <footer class="wall-foot">
          <LineState wall={wall} />
          <Attribution community={page.community} mapNumber={frame.mapNumber} lang={frame.lang} />
        </footer>
      </div>
      <section class="wall-map" aria-label={t.map} data-state={wall.map.value}>
        <div class="wall-canvas" ref={map} />
        {wall.map.value === 'failed' ? <p>{t.mapFailed}</p> : null}
      </section>
    </main>
  )
}

function Head({ wall }: { wall: WallModel }) {
  const { lang } = wall.frame
  const { community } = wall.page
  const { clock, weekday } = localTime(wall.now.value, community.time_zone, lang)
  return (
    <header class="wall-head">
      <h1>{named(community, lang)}</h1>
      <p class="wall-clock">
        <span>{weekday}</span> <time>{clock}</time>
      </p>
    </header>
  )
}

function NewsLines({ wall }: { wall: WallModel }) {
  const t = useWallWords()
  const { lang } = wall.frame
  const lines = wall.lines.value
  return (
    <section class="wall-news" aria-label={t.news}>
      <h2>{t.news}</h2>
      {lines.length === 0 ? <p>{t.noNews}</p> : null}
      <ol>
        {lines.map((row) => (
          <li key={row.seq}>
            <time>{localTime(row.at, wall.page.community.time_zone, lang).clock}</time>{' '}
            {tellWall(row, lang)}
          </li>
        ))}
      </ol>
    </section>
  )
}
