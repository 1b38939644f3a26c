import { KINDS } from '../../domain/places/kinds.ts'
import { useFrame } from '../app/frame.ts'
import type { PlaceRow } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { Badge } from '../ui/badge.tsx'
import { Aloud } from './aloud.tsx'
import { easyLink } from './links.ts'
import type { EasyMatter, EasyReader, Side } from './page.ts'
import { StartLine } from './start-line.tsx'
import { useEasyWords } from './words.ts'

type OfAround = Extract<EasyMatter, { at: 'around' }>

/** The circle without a map: what lies on which side of the door. */
export function Around({ reader, matter }: { reader: EasyReader; matter: OfAround }) {
  const t = useEasyWords().around
  return (
    <>
      <h1>{t.heading}</h1>
      <StartLine reader={reader} next="/around" />
      {matter.sides.length === 0 ? <p>{t.none}</p> : null}
      {matter.sides.map(({ side, rows }) => (
        <OnSide key={side} reader={reader} side={side} rows={rows} />
      ))}
      <a class="button easy-wide" href={easyLink(reader, '/find')}>
        {t.more}
      </a>
    </>
  )
}

interface SideProps {
  readonly reader: EasyReader
  readonly side: Side
  readonly rows: readonly PlaceRow[]
}

function OnSide({ reader, side, rows }: SideProps) {
  const { around: t, kind } = useEasyWords()
  const { lang } = useFrame()
  const lines = rows.map(({ place, walk }) => ({
    place,
    name: placeTitle(place, lang),
    far: kind.walk(Math.max(1, Math.round(walk?.minutes ?? 0))),
  }))
  const stop = lang === 'zh' ? '。' : '. '
  const told = [t.side[side], ...lines.flatMap(({ name, far }) => [name, far])].join(stop)
  return (
    <section class="easy-side" aria-labelledby={`side-${side}`}>
      <div class="easy-named">
        <h2 id={`side-${side}`}>{t.side[side]}</h2>
        <Aloud text={told} />
      </div>
      <ul class="easy-lines">
        {lines.map(({ place, name, far }) => (
          <li key={place.id}>
            <a href={easyLink(reader, `/way/${place.id}`)}>
              <Badge kind={place.kind} />
              <span>
                <b data-name>{name}</b>
                <span>{name === KINDS[place.kind][lang] ? null : KINDS[place.kind][lang]}</span>
                <span>{far}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
