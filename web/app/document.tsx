import type { ComponentChildren } from 'preact'
import { embedPath } from '../embed/options.ts'
import { placeJsonLd } from '../places/json-ld.ts'
import { isNight } from '../rider/night.ts'
import type { Assets } from '../server.tsx'
import { Sprite } from '../ui/sprite.tsx'
import { type Lang, langTag, words } from './i18n.ts'
import { languageLink, placePath } from './links.ts'
import type { Page, PageState, Theme } from './page.ts'
import { headOf, titleOf } from './page-title.ts'
import { PLAIN_STYLE } from './plain-style.ts'
import { writeData } from './state.ts'
import type { PageHead } from './views.ts'

interface DocumentProps {
  readonly state: PageState
  readonly assets: Assets
  /** the origin of this house, for what other programs read of a page */
  readonly home: string
  readonly children: ComponentChildren
}

export function Document({ state, assets, home, children }: DocumentProps) {
  const { frame, page } = state
  // Nobody at a wall becomes anybody.
  const hasStrip = frame.demo && page.is !== 'wall'
  return (
    <html
      lang={langTag(frame.lang)}
      data-theme={themeOf(state)}
      data-size={frame.size}
      data-demo={hasStrip || undefined}
    >
      <Head state={state} assets={assets} home={home} />
      <body>
        <div id="app">{children}</div>
        {hasStrip ? <DemoStrip lang={frame.lang} /> : null}
        <Sprite />
        <Data id="state" type="application/json" text={writeData(state)} />
        {page.is === 'place' ? (
          <Data type="application/ld+json" text={writeData(placeJsonLd(page, frame.lang))} />
        ) : null}
      </body>
    </html>
  )
}

/** Filled in by its own script; it has its height at once, so that nothing moves. */
function DemoStrip({ lang }: { lang: Lang }) {
  const t = words(lang).demo
  return (
    <aside id="demo" class="demo" aria-label={t.label}>
      <p>{t.name}</p>
    </aside>
  )
}

const isDarkAtNight = (page: Page): page is Extract<Page, { is: 'rider' | 'wall' }> =>
  page.is === 'rider' || page.is === 'wall'

/** The rider's page and the wall are dark by night, for who leaves the theme to itself. */
function themeOf({ frame, page }: PageState): Theme {
  // It shows what comes out of the printer.
  if (page.is === 'poster') return 'light'
  const dark =
    isDarkAtNight(page) && frame.theme === 'system' && isNight(frame.now, page.community.time_zone)
  return dark ? 'dark' : frame.theme
}

function Head({ state: { frame, page }, assets, home }: Omit<DocumentProps, 'children'>) {
  const t = words(frame.lang)
  const title = titleOf(page, frame.lang)
  const told = headOf(page, frame.lang)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{title}</title>
      <meta name="description" content={told?.description ?? t.promise} />
      {told ? <Shared title={title} {...told} /> : null}
      <Embeddable page={page} title={title} home={home} />
      <meta name="theme-color" content="#FAF8F3" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#0F1513" media="(prefers-color-scheme: dark)" />
      <script dangerouslySetInnerHTML={{ __html: assets.early }} />
      <style dangerouslySetInnerHTML={{ __html: assets.style }} />
      <noscript>
        <style dangerouslySetInnerHTML={{ __html: PLAIN_STYLE }} />
      </noscript>
      {assets.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {assets.modules.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      <script type="module" src={assets.script} />
      <link rel="icon" href="/icons/yike.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/icons/yike-180.png" />
      <link rel="manifest" href={`/manifest.webmanifest?lang=${frame.lang}`} />
      <link
        rel="alternate"
        hreflang={frame.lang === 'zh' ? 'en' : 'zh-CN'}
        href={languageLink(frame)}
      />
    </head>
  )
}

/** How a link to the page looks where it is passed on, and what can be followed instead of looking. */
function Shared({ title, description, feeds }: PageHead & { title: string }) {
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="article" />
      <link rel="alternate" type="application/atom+xml" href={`/c/${feeds}/issues.atom`} />
      <link rel="alternate" type="application/feed+json" href={`/c/${feeds}/feed.json`} />
    </>
  )
}

/** Lets other websites put the map of a page where its address is pasted; in a frame, links lead out of it. */
function Embeddable({ page, title, home }: { page: Page; title: string; home: string }) {
  const of = oembedOf(page)
  return (
    <>
      {page.is === 'embed' || page.is === 'embed-lost' ? <base target="_blank" /> : null}
      {of ? (
        <link
          rel="alternate"
          type="application/json+oembed"
          href={`${home}/oembed?url=${encodeURIComponent(home + of)}&format=json`}
          title={title}
        />
      ) : null}
    </>
  )
}

function oembedOf(page: Page): string | null {
  if (page.is === 'circle') return `/c/${page.community.slug}`
  if (page.is === 'place') return placePath(page.place.id)
  return page.is === 'embed' ? embedPath(page.community.slug, page.options) : null
}

function Data({ id, type, text }: { id?: string; type: string; text: string }) {
  return <script id={id} type={type} dangerouslySetInnerHTML={{ __html: text }} />
}
