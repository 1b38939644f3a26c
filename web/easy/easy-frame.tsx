import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useFrame, useWords } from '../app/frame.ts'
import { named } from '../app/i18n.ts'
import { languageLink, telLink } from '../app/links.ts'
import { Icon } from '../ui/icon.tsx'
import { choosing, easyLink } from './links.ts'
import { type EasyReader, TYPE_STEPS } from './page.ts'
import { findVoice } from './speech.ts'
import { useEasyWords } from './words.ts'

interface EasyFrameProps {
  readonly reader: EasyReader
  /** where this page lies, and the one before it; null: there is none */
  readonly path: string
  readonly parent: string | null
  readonly children: ComponentChildren
}

/** What is the same on all pages of the elder view: where one is, and at the foot the way back and the phone. */
export function EasyFrame({ reader, path, parent, children }: EasyFrameProps) {
  const { lang } = useFrame()
  const t = useEasyWords()
  useEffect(() => findVoice(lang), [lang])
  return (
    <div class="easy" data-type={reader.type}>
      <header class="easy-top">
        <a href={easyLink(reader)}>{named(reader.community, lang)}</a>
        <TypeSteps reader={reader} path={path} />
      </header>
      <main class="easy-body" id="content" tabIndex={-1}>
        {children}
      </main>
      <Others reader={reader} />
      <nav class="easy-foot" aria-label={t.foot}>
        {parent === null ? null : (
          <a class="button" href={easyLink(reader, parent)}>
            <Icon name="back" /> {t.back}
          </a>
        )}
        <CallCommunity reader={reader} />
      </nav>
    </div>
  )
}

/** The type as large as one needs it; a link each, so that it works everywhere. */
function TypeSteps({ reader, path }: Pick<EasyFrameProps, 'reader' | 'path'>) {
  const t = useEasyWords().type
  return (
    <nav class="easy-type" aria-label={t.label}>
      {TYPE_STEPS.map((step) => (
        <a
          key={step}
          data-step={step}
          href={choosing(reader, path, ['type', step])}
          aria-current={reader.type === step ? 'true' : undefined}
          aria-label={t.step(step)}
          rel="nofollow"
        >
          {t.sample}
        </a>
      ))}
    </nav>
  )
}

function CallCommunity({ reader: { community } }: { reader: EasyReader }) {
  const t = useEasyWords()
  return community.phone ? (
    <a class="button" data-weight="primary" href={telLink(community.phone)}>
      <Icon name="phone" /> {t.callCommunity}
    </a>
  ) : (
    <p>{t.noPhone}</p>
  )
}

function Others({ reader }: { reader: EasyReader }) {
  const frame = useFrame()
  const t = useEasyWords()
  return (
    <nav class="easy-others" aria-label={t.others}>
      <a href={`/c/${reader.community.slug}`}>{t.ordinary}</a>
      <a href={languageLink(frame)} lang={frame.lang === 'zh' ? 'en' : 'zh-CN'}>
        {useWords().otherLanguage}
      </a>
    </nav>
  )
}
