import { Icon } from '../ui/icon.tsx'
import { useFrame, useWords } from './frame.ts'
import { named } from './i18n.ts'
import { languageLink, removeLang, telLink } from './links.ts'
import type { Community } from './page.ts'

/** The same on every page: where one is, the community's phone, the other language. */
export function Header({ community }: { community: Community | null }) {
  const frame = useFrame()
  const t = useWords()
  return (
    <header class="header">
      <a class="header-brand" href="/" aria-label={t.product}>
        <svg class="header-mark" viewBox="0 0 32 32" aria-hidden="true">
          <path d="M16 3a13 13 0 1 0 13 13H16Z" />
          <path class="header-quarter" d="M19 1.5a12 12 0 0 1 11.5 11.5H19Z" />
        </svg>
        {community ? null : <span>{t.product}</span>}
      </a>
      <p class="header-name">
        {community ? <a href={`/c/${community.slug}`}>{named(community, frame.lang)}</a> : null}
      </p>
      <div class="header-acts">
        {community?.phone ? (
          <a
            class="button"
            data-weight="plain"
            data-shape="square"
            href={telLink(community.phone)}
            aria-label={t.callCommunity(named(community, frame.lang))}
          >
            <Icon name="phone" />
          </a>
        ) : null}
        {community ? (
          <a class="button header-easy" data-weight="plain" href={`/c/${community.slug}/easy`}>
            {t.easyView}
          </a>
        ) : null}
        <a class="button" data-weight="plain" href="/me">
          {t.me}
        </a>
        <a
          class="button"
          data-weight="plain"
          href={languageLink(frame)}
          onClick={({ currentTarget }) => {
            // By now pace, start and view may be others than those the page was made for.
            const address = removeLang(location)
            currentTarget.href = languageLink({ address, lang: frame.lang }) + location.hash
          }}
          hreflang={frame.lang === 'zh' ? 'en' : 'zh-CN'}
          lang={frame.lang === 'zh' ? 'en' : 'zh-CN'}
        >
          {t.otherLanguage}
        </a>
      </div>
    </header>
  )
}
