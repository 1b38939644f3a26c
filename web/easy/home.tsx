import { telLink } from '../app/links.ts'
import { Icon } from '../ui/icon.tsx'
import { Aloud } from './aloud.tsx'
import { easyLink } from './links.ts'
import type { EasyReader } from './page.ts'
import { Sign, type SignName } from './signs.tsx'
import { StartLine } from './start-line.tsx'
import { useEasyWords } from './words.ts'

/** Four things to do, each one large. */
export function EasyHome({ reader }: { reader: EasyReader }) {
  const t = useEasyWords().home
  const { phone } = reader.community
  return (
    <>
      <h1>{t.heading}</h1>
      <ul class="easy-cards">
        <Card sign="search" href={easyLink(reader, '/find')} {...t.find} />
        <Card sign="camera" href={easyLink(reader, '/report')} {...t.report} />
        <Card sign="wish" href={easyLink(reader, '/wish')} {...t.wish} />
        {phone ? <Card sign="phone" href={telLink(phone)} {...t.call} /> : null}
      </ul>
      <a class="button easy-wide" href={easyLink(reader, '/around')}>
        <Icon name="pin" /> {t.around}
      </a>
      <StartLine reader={reader} />
    </>
  )
}

interface CardProps {
  readonly sign: SignName
  readonly href: string
  readonly word: string
  /** what it is for, as it is read aloud */
  readonly says: string
}

function Card({ sign, href, word, says }: CardProps) {
  return (
    <li class="easy-card" data-sign={sign}>
      <a href={href}>
        <Sign name={sign} />
        <span>{word}</span>
      </a>
      <Aloud text={says} />
    </li>
  )
}
