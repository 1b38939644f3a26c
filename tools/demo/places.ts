import { addressTags, hoursTags, phone, wheelchairTags } from './contact.ts'
import { OWNERS } from './names/businesses.ts'
import type { Tags } from './osm.ts'
import { ground, junction } from './plan.ts'
import { apart, type Vec } from './plane.ts'
import { chance, type Dice, dice, shuffled } from './prng.ts'
import type { Quarter, Shopfront } from './quarter.ts'
import { TRADES, type Trade } from './trades.ts'

/** First telephone line of the shops; institutions and stations have lines of their own. */
const FIRST_LINE = 2001

/** Businesses move into the shopfronts, each trade spread over the streets. */
export function openBusinesses(quarter: Quarter): void {
  const roll = dice('businesses')
  const free = busiestFirst(roll, quarter.shopfronts)
  let line = FIRST_LINE
  for (const trade of TRADES) {
    const owners = shuffled(roll, OWNERS)
    for (const [i, front] of chosen(free, trade).entries()) {
      const tags = {
        ...nameTags(trade, owners, i),
        ...addressTags(front.address),
        ...about(trade, roll),
        ...(chance(roll, 0.75) ? { phone: phone(line++) } : {}),
      }
      quarter.doc.node(front.at, tags)
    }
  }
}

/** Where people pass: the metro, the food market, the arcade across the river, the hospital, the school. */
const BUSY: readonly Vec[] = [
  [2, 2],
  [1, 3],
  [2, 6],
  [5, 3],
  [4, 2],
].map(([i, j]) => ground(junction(i, j)))

/** In random order, but the nearer to where people pass the sooner. */
function busiestFirst(roll: Dice, fronts: readonly Shopfront[]): Shopfront[] {
  const pull = (at: Vec) => BUSY.reduce((sum, busy) => sum + Math.exp(-apart(at, busy) / 170), 0.06)
  // Weighted sampling without replacement: P. Efraimidis and P. Spirakis, 2006.
  return fronts
    .map((front) => ({ front, key: Math.log(roll()) / pull(front.at) }))
    .sort((a, b) => b.key - a.key)
    .map(({ front }) => front)
}

/** Takes the fronts of a trade out of `free`: each as far from its rivals as a few tries find. */
function chosen(free: Shopfront[], { count, only }: Trade): Shopfront[] {
  const taken: Shopfront[] = []
  while (taken.length < count) {
    const tries = free.filter(({ bank }) => !only || bank === only).slice(0, 12)
    if (!tries.length) throw new Error('no shopfront is free')
    const best = tries.reduce((a, b) => (aloof(b.at, taken) > aloof(a.at, taken) ? b : a))
    free.splice(free.indexOf(best), 1)
    taken.push(best)
  }
  return taken
}

const aloof = (at: Vec, taken: readonly Shopfront[]): number =>
  Math.min(2000, ...taken.map((other) => apart(other.at, at)))

function nameTags(
  { forms }: Trade,
  owners: readonly (readonly [string, string])[],
  i: number,
): Tags {
  const [form, [zh, en]] = [forms[i % forms.length], owners[i % owners.length]]
  return { ...form.tags, name: `${zh}${form.zh}`, 'name:en': `${en} ${form.en}` }
}

const about = (trade: Trade, roll: Dice): Tags => ({
  ...hoursTags(roll, trade.hours),
  ...wheelchairTags(roll),
})
