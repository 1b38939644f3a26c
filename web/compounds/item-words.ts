import { freshness } from '../../domain/facts/freshness.ts'
import { doorState } from '../../domain/places/hours.ts'
import { ago, lasted } from '../app/ago.ts'
import { type Lang, named } from '../app/i18n.ts'
import { hoursWords } from '../places/hours-words.ts'
import type { DifficultyItem } from './page.ts'
import { compoundWords } from './words.ts'

/** How a thing looks: what it is worth by now decides. */
export type Look = 'fresh' | 'ageing' | 'unknown' | 'changed' | 'disputed'

export function lookOf({ state, confirmed_at, disputed }: DifficultyItem, now: number): Look {
  if (disputed) return 'disputed'
  const worth = freshness(confirmed_at, now)
  return state === 'broken' && worth !== 'unknown' ? 'changed' : worth
}

const SIDES = ['east', 'south', 'west', 'north'] as const

/** What a thing is called; 东门 is understood in either language. */
export function nameOf(item: DifficultyItem, lang: Lang): string {
  const side = SIDES.find((each) => compoundWords('zh').form.sides[each] === item.name)
  return side ? compoundWords(lang).form.sides[side] : named(item, lang)
}

/** Whether it is still so, and how old that is, in one short line. */
export function standingWords(item: DifficultyItem, now: number, lang: Lang): string {
  const t = compoundWords(lang)
  if (item.confirmed_at === null) return t.never
  const when = ago(item.confirmed_at, now, lang)
  switch (lookOf(item, now)) {
    case 'disputed':
      return t.disputed
    case 'changed':
      return t.changedSaid(when)
    case 'unknown':
      return t.stale(lasted(now - item.confirmed_at, lang))
    default:
      return t.soSaid(when)
  }
}

/** How one gets in, what it costs, when: what is told of a thing, in short pieces. */
export function toldWords(
  item: DifficultyItem,
  { now, lang }: { now: number; lang: Lang },
): string[] {
  const t = compoundWords(lang)
  // Of what never closes nobody needs to hear that it is open.
  const isTold = item.hours !== null && item.hours !== '24/7'
  const door = doorState(item.hours_changes, now, item.hours_horizon).is
  return [
    item.how && t.how[item.how],
    item.cost,
    item.price === null ? null : t.price(item.price),
    item.hours && hoursWords(item.hours, lang),
    isTold ? t.doors[door] : null,
  ].filter((piece) => piece !== null && piece !== '') as string[]
}
