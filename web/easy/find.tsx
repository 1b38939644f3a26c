import { KINDS, type KindId } from '../../domain/places/kinds.ts'
import { useFrame } from '../app/frame.ts'
import { Badge } from '../ui/badge.tsx'
import { Aloud } from './aloud.tsx'
import { easyLink } from './links.ts'
import type { EasyReader } from './page.ts'
import { StartLine } from './start-line.tsx'
import { useEasyWords } from './words.ts'

/** What there is around, by a picture and a word. */
export function Find({ reader, kinds }: { reader: EasyReader; kinds: readonly KindId[] }) {
  const t = useEasyWords().find
  const { lang } = useFrame()
  const names = kinds.map((kind) => KINDS[kind][lang])
  return (
    <>
      <h1>{t.heading}</h1>
      <Aloud text={names.join(lang === 'zh' ? '。' : '. ')} label={useEasyWords().aloud.read} />
      {kinds.length === 0 ? <p>{t.none}</p> : null}
      <ul class="easy-kinds">
        {kinds.map((kind, i) => (
          <li key={kind}>
            <a href={easyLink(reader, `/find/${kind}`)}>
              <Badge kind={kind} />
              <span>{names[i]}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>{t.ask}</p>
      <StartLine reader={reader} next="/find" />
    </>
  )
}
