import { KINDS } from '../../domain/places/kinds.ts'
import { useFrame } from '../app/frame.ts'
import type { PlaceRow } from '../app/page.ts'
import { placeTitle } from '../app/title.ts'
import { Aloud } from './aloud.tsx'
import { CallPlace } from './call-place.tsx'
import { doorSentences } from './door.ts'
import { easyLink } from './links.ts'
import type { EasyMatter, EasyReader } from './page.ts'
import { StartLine } from './start-line.tsx'
import { useEasyWords } from './words.ts'

type OfKind = Extract<EasyMatter, { at: 'kind' }>

/** The nearest three of a kind: how far, whether it is open, its phone, and the way. */
export function OfOneKind({ reader, matter }: { reader: EasyReader; matter: OfKind }) {
  const t = useEasyWords().kind
  const { lang, now } = useFrame()
  const { time_zone } = reader.community
  const isShut = ({ place }: PlaceRow) => doorSentences(place, now, time_zone, lang).isShut
  return (
    <>
      <h1>{KINDS[matter.kind][lang]}</h1>
      {matter.rows.length === 0 ? <p>{t.none}</p> : null}
      {matter.rows.length > 0 && matter.rows.every(isShut) ? <p>{t.noneOpen}</p> : null}
      <ul class="easy-places">
        {matter.rows.map((row) => (
          <Near key={row.place.id} reader={reader} row={row} />
        ))}
      </ul>
      <StartLine reader={reader} next="/find" />
    </>
  )
}

function Near({ reader, row: { place, walk } }: { reader: EasyReader; row: PlaceRow }) {
  const t = useEasyWords().kind
  const { lang, now } = useFrame()
  const name = placeTitle(place, lang)
  const { sentences, isShut } = doorSentences(place, now, reader.community.time_zone, lang)
  const far = walk ? t.walk(Math.max(1, Math.round(walk.minutes))) : null
  const told = [name, far, ...sentences].filter(Boolean).join(lang === 'zh' ? '。' : '. ')
  return (
    <li class="easy-place">
      <div class="easy-named">
        <h2 data-name>{name}</h2>
        <Aloud text={told} />
      </div>
      <p class="easy-far">{far}</p>
      <p class="easy-door" data-shut={isShut}>
        {sentences.map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </p>
      <p class="easy-acts">
        <CallPlace place={place} />
        <a class="button" href={easyLink(reader, `/way/${place.id}`)} aria-label={t.wayTo(name)}>
          {t.way}
        </a>
      </p>
      {place.phone ? null : <p>{t.noPhone}</p>}
    </li>
  )
}
