import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Frame, removeLang } from '../../web/server.tsx'
import type { App } from '../http/app.ts'
import { isAskedHere } from '../http/loopback.ts'

const YEAR_S = 31_536_000
const MINUTE_MS = 60_000

/** How the reader of this request reads: as they chose here, then before, then as the browser asks. */
export function frameOf(c: Context<App>): Frame {
  return {
    lang: langOf(c),
    // A link out of a frame brings along how the reader read there.
    theme: oneOf(['light', 'dark'], c.req.query('theme') ?? getCookie(c, 'theme')) ?? 'system',
    size: oneOf(['elder'], c.req.query('size') ?? getCookie(c, 'size')) ?? 'normal',
    now: minuteNow(),
    address: removeLang(new URL(c.req.url)),
    demo: c.env.DEMO === 'on' && isAskedHere(c.req.raw),
    mapNumber: c.env.MAP_NUMBER ?? null,
  }
}

/** Whole minutes, as fine as any sentence on a page: so that a page asked for again is unchanged. */
export const minuteNow = (): number => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS

/** The language of this request, as chosen here, before, or by the browser. */
export function langOf(c: Context): Frame['lang'] {
  const asked = oneOf(['zh', 'en'], c.req.query('lang'))
  if (asked) setCookie(c, 'lang', asked, { path: '/', maxAge: YEAR_S, sameSite: 'Lax' })
  return (
    asked ??
    oneOf(['zh', 'en'], getCookie(c, 'lang')) ??
    preferredLang(c.req.header('Accept-Language'))
  )
}

/** Chinese, unless the browser would rather have English (RFC 9110, 12.5.4). */
export function preferredLang(header = ''): Frame['lang'] {
  let best: { lang: Frame['lang']; quality: number } = { lang: 'zh', quality: 0 }
  for (const range of header.split(',')) {
    const [tag, ...params] = range.trim().toLowerCase().split(';')
    const lang = oneOf(['zh', 'en'], tag.split('-')[0])
    const weight = params.find((param) => param.trim().startsWith('q='))
    const quality = weight ? Number(weight.trim().slice(2)) : 1
    if (lang && quality > best.quality) best = { lang, quality }
  }
  return best.lang
}

const oneOf = <T extends string>(all: readonly T[], value: string | undefined): T | undefined =>
  all.find((each) => each === value)
