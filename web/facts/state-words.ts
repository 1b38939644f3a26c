import { ago, lasted } from '../app/ago.ts'
import type { Lang } from '../app/i18n.ts'
import type { Line } from './lines.ts'

/** The state of a thing and how old that is, in one short line. */
export function lineWords(
  { state, confirmedAt, freshness, disputed }: Line,
  now: number,
  lang: Lang,
): string {
  const t = WORDS[lang]
  if (confirmedAt === null) return t.never
  if (disputed) return `${t[state]} · ${t.disputed}`
  if (freshness === 'unknown') return `${t.unknown} · ${t.stale(lasted(now - confirmedAt, lang))}`
  const when = ago(confirmedAt, now, lang)
  return `${t[state]} · ${state === 'present' ? t.confirmed(when) : t.said(when)}`
}

/** These stand in the first script of every visit; the others come with the buttons. */
const zh = {
  present: '能用',
  out: '用完了',
  broken: '坏了',
  unknown: '说不准',
  never: '没人确认过',
  disputed: '有人说法不一样',
  stale: (time: string) => `${time}没人确认了`,
  confirmed: (when: string) => `${when}有人确认`,
  said: (when: string) => `${when}有人说`,
}

const en: typeof zh = {
  present: 'Works',
  out: 'Used up',
  broken: 'Broken',
  unknown: 'Not known',
  never: 'Nobody has confirmed it',
  disputed: 'some say otherwise',
  stale: (time) => `not confirmed for ${time}`,
  confirmed: (when) => `confirmed ${when}`,
  said: (when) => `said ${when}`,
}

const WORDS = { zh, en }
