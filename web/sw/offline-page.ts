/** The lines of a kept page's state that are read here. */
interface Community {
  readonly slug: string
  readonly name: string
  readonly name_en: string | null
  readonly phone: string | null
}

interface KeptState {
  readonly page: { readonly community?: Community; readonly communities?: readonly Community[] }
}

const zh = {
  title: '现在没有网络',
  text: '这一页还没有存到手机里。连上网打开一次，以后没网也能看。',
  home: '回到首页',
  backTo: (name: string) => `回到${name}`,
  call: (name: string) => `给${name}打电话`,
  again: '再试一次',
}

const en: typeof zh = {
  title: 'There is no network now',
  text: 'This page is not stored on your device yet. Open it once with a network, and you can read it without.',
  home: 'Back to the front page',
  backTo: (name) => `Back to ${name}`,
  call: (name) => `Call ${name}`,
  again: 'Try again',
}

/**
 * The answer for a page that was never kept, dressed as a page that was: in its style, theme, type
 * size and language, with the way back and the community's phone.
 *
 * @param path of the page that was asked for
 * @param kept HTML of any page of ours; null where nothing is kept
 */
export function offlinePage(path: string, kept: string | null, language = 'zh-CN'): string {
  const look = (kept ?? '').match(/<html ([^>]*)>/)?.[1] ?? `lang="${language}"`
  const style = (kept ?? '').match(/<style>(.*?)<\/style>/s)?.[1] ?? ''
  const isEnglish = /lang="en/.test(look)
  const t = isEnglish ? en : zh
  const community = communityOf(path, kept)
  const name = community && text((isEnglish && community.name_en) || community.name)
  const home = community ? `/c/${encodeURIComponent(community.slug)}` : '/'
  return `<!DOCTYPE html><html ${look}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${t.title}</title><style>${style}</style></head><body><div class="plain-page">
<header class="header"><p class="header-name"><a href="${home}">${name ?? '一刻'}</a></p></header>
<main class="plain-body" id="content"><div class="empty"><h1>${t.title}</h1><p>${t.text}</p>
<p class="empty-acts">
<a class="button" data-weight="primary" href="${home}">${name ? t.backTo(name) : t.home}</a>
${community?.phone ? callLink(community.phone, t.call(name ?? '')) : ''}
<a class="button" href="${text(path)}">${t.again}</a></p></div></main></div></body></html>`
}

/** The community of an address, as far as a kept page knows it. */
function communityOf(path: string, kept: string | null): Community | null {
  const state = (kept ?? '').match(/<script id="state"[^>]*>(.*?)<\/script>/s)?.[1]
  if (!state) return null
  const { page } = JSON.parse(state) as KeptState
  const known = page.community ? [page.community] : (page.communities ?? [])
  const slug = slugOf(path)
  if (slug) return known.find((each) => each.slug === slug) ?? null
  return known.length === 1 ? known[0] : null
}

/** The community that an address names. */
export const slugOf = (path: string): string | null => /^\/c\/([a-z0-9-]+)/.exec(path)?.[1] ?? null

const callLink = (phone: string, label: string): string =>
  `<a class="button" href="tel:${phone.replace(/[^+\d]/g, '')}">${label} ${text(phone)}</a>`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const text = (plain: string): string => plain.replace(/[&<>"]/g, (sign) => ENTITIES[sign])
