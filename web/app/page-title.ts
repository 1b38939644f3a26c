import { type Lang, named, words } from './i18n.ts'
import type { Page } from './page.ts'
import { placeTitle } from './title.ts'
import { isEarly, type PageHead, servedAs } from './views.ts'

/** What the browser's tab calls a page. */
export function titleOf(page: Page, lang: Lang): string {
  const t = words(lang)
  switch (page.is) {
    case 'home':
      return t.home.title
    case 'circle':
      return t.circle.title(named(page.community, lang))
    case 'list':
      return t.circle.listTitle(named(page.community, lang))
    case 'place':
      return `${placeTitle(page.place, lang)} · ${named(page.community, lang)}`
    case 'error':
      return t.errors.because(page.status).title
    default:
      return servedAs(page).title(page, lang)
  }
}

/** What a page tells those who pass its address on; null where it says nothing of itself. */
export const headOf = (page: Page, lang: Lang): PageHead | null =>
  isEarly(page) ? null : (servedAs(page).head?.(page, lang) ?? null)
