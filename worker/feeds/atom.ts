import { xmlText } from '../../domain/kit/xml.ts'
import { changedAt, type Entry, type Feed } from './entry.ts'

/** A feed as Atom (RFC 4287), each entry with its place (GeoRSS). */
export const atomOf = (feed: Feed): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" xml:lang="${feed.lang === 'zh' ? 'zh-CN' : 'en'}">
<id>${xmlText(feed.url)}</id>
<title>${xmlText(feed.title)}</title>
<updated>${moment(changedAt(feed))}</updated>
<author><name>${xmlText(feed.title)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(feed.url)}"/>
<link rel="alternate" type="text/html" href="${xmlText(feed.home)}"/>
${feed.entries.map(entry).join('')}</feed>
`

const entry = ({ at: [lng, lat], ...each }: Entry): string => `<entry>
<id>${xmlText(each.url)}</id>
<title>${xmlText(each.title)}</title>
<published>${moment(each.publishedAt)}</published>
<updated>${moment(each.updatedAt)}</updated>
<link rel="alternate" type="text/html" href="${xmlText(each.url)}"/>
${each.tags.map((tag) => `<category term="${xmlText(tag)}"/>\n`).join('')}${
  each.photo === null ? '' : `<link rel="enclosure" href="${xmlText(each.photo)}"/>\n`
}<content type="text">${xmlText(each.text)}</content>
<georss:point>${lat} ${lng}</georss:point>
</entry>
`

const moment = (at: number): string => new Date(at).toISOString()
