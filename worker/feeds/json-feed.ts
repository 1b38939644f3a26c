import type { Feed } from './entry.ts'

/** A feed as JSON. @see https://www.jsonfeed.org/version/1.1/ */
export const jsonFeedOf = ({ url, home, title, lang, entries }: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: home,
  feed_url: url,
  language: lang === 'zh' ? 'zh-CN' : 'en',
  items: entries.map((entry) => ({
    id: entry.url,
    url: entry.url,
    title: entry.title,
    content_text: entry.text,
    ...(entry.photo === null ? {} : { image: entry.photo }),
    date_published: new Date(entry.publishedAt).toISOString(),
    date_modified: new Date(entry.updatedAt).toISOString(),
    tags: entry.tags,
    _geo: { lng: entry.at[0], lat: entry.at[1] },
  })),
})
