import { useFrame } from '../app/frame.ts'
import { type Lang, named } from '../app/i18n.ts'
import { whereLink } from './links.ts'
import type { EasyNext, EasyReader, EasyStart } from './page.ts'
import { easyWords, useEasyWords } from './words.ts'

/** Where walks begin, and how to change that. */
export function StartLine({ reader, next }: { reader: EasyReader; next?: EasyNext }) {
  const t = useEasyWords()
  const { lang } = useFrame()
  return (
    <p class="easy-start">
      <span data-name={reader.start.by === 'compound' || undefined}>
        {startWords(reader.start, lang)}
      </span>
      <a class="button" href={whereLink(reader, next)}>
        {t.start.change}
      </a>
    </p>
  )
}

function startWords(start: EasyStart, lang: Lang): string {
  const t = easyWords(lang).start
  return start.by === 'compound' ? t.compound(named(start, lang)) : t[start.by]
}
