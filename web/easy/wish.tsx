import { Aloud } from './aloud.tsx'
import { easyLink } from './links.ts'
import type { EasyReader } from './page.ts'
import { useEasyWords } from './words.ts'

/** Wishes cannot be made here yet: how they are made until then. */
export function Wish({ reader }: { reader: EasyReader }) {
  const t = useEasyWords().wish
  const told = [t.notYet, reader.community.phone ? t.call : null, t.centre].filter(
    (each) => each !== null,
  )
  return (
    <>
      <div class="easy-named">
        <h1>{t.heading}</h1>
        <Aloud text={told.join(' ')} />
      </div>
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <a class="button easy-wide" href={easyLink(reader, '/find/community_centre')}>
        {t.centreLink}
      </a>
    </>
  )
}
