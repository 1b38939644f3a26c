import type { CastKey } from '../../../domain/accounts/cast.ts'
import type { CategoryId } from '../../../domain/issues/category.ts'
import { routeTo } from '../issues/organisations.ts'
import { between, chance, type Dice, dice, pick } from '../prng.ts'
import { reason, step, toward } from './issue-steps.ts'
import type { IssueNote, StepNote } from './issues.ts'
import type { Words } from './seed.ts'

/** So many reports of the weeks before are over and done with: figures need something to count. */
const REPORTS = 24
const WEEKS = 8

const HOURS_A_DAY = 24

const SEEN: Readonly<Partial<Record<CategoryId, readonly Words[]>>> = {
  litter: [
    { zh: '绿化带里有一袋垃圾', en: 'A bag of litter in the hedge' },
    { zh: '分类亭旁边堆了纸箱', en: 'Cardboard piled beside the bins' },
  ],
  light: [
    { zh: '门口的灯不亮', en: 'The light at the gate is out' },
    { zh: '车棚的灯坏了', en: 'The light in the bike shed is broken' },
  ],
  facility: [
    { zh: '健身器材螺丝松了', en: 'A screw is loose on the gym equipment' },
    { zh: '扶手松了', en: 'The handrail is loose' },
  ],
  blocked: [
    { zh: '通道口停了货车', en: 'A lorry stands in the passage' },
    { zh: '快递堆住了坡道', en: 'Parcels block the ramp' },
  ],
  hazard: [{ zh: '窨井盖翘起来了', en: 'A manhole cover sticks up' }],
  water: [{ zh: '路边水管在漏', en: 'A pipe leaks beside the road' }],
}

const NEAR = [
  ...['翠竹新村', '棉纺新村', '沁芳苑', '长宁一村', '玉兰公寓', '槐荫新村'],
  ...['望江花园', '银杏苑', '海棠新村', '景泰家园', '竹里馆', '丁香园'],
]

const REPORTERS: readonly CastKey[] = ['resident', 'rider', 'volunteer', 'station_master']

/** What was reported in the weeks before, most of it put right within a day. */
export function history(): IssueNote[] {
  const roll = dice('history of reports')
  return Array.from({ length: REPORTS }, (_, i) => past(roll, i))
}

function past(roll: Dice, i: number): IssueNote {
  const category = pick(roll, Object.keys(SEEN) as CategoryId[])
  const near = pick(roll, NEAR)
  // One after the other through the weeks, the last of them four days ago.
  const hoursAgo = HOURS_A_DAY * (4 + ((i + roll()) * (WEEKS * 7 - 4)) / REPORTS)
  const inwardM = chance(roll, 0.6) ? between(roll, 8, 26) : -8
  return {
    key: `past-${i + 1}`,
    category,
    title: pick(roll, SEEN[category] ?? []),
    near,
    inwardM,
    reportedBy: pick(roll, REPORTERS),
    hoursAgo,
    alsoMet: Math.floor(between(roll, 0, 4)),
    steps: handling(roll, hoursAgo, routeTo(category, inwardM > 0 ? near : null)),
  }
}

function handling(roll: Dice, hoursAgo: number, to: ReturnType<typeof routeTo>): StepNote[] {
  let left = hoursAgo
  const after = (low: number, high: number): number => {
    left -= between(roll, low, high)
    return left
  }
  const mended = () => step('fix', chance(roll, 0.78) ? after(1, 15) : after(26, 60))
  const again = () => [reason('reopen', after(3, 20), 'not_fixed', 'resident'), mended()]
  return [
    step('triage', after(0.2, 2)),
    toward(to, after(0.1, 0.5)),
    step('accept', after(0.2, 2)),
    mended(),
    ...(chance(roll, 0.12) ? again() : []),
    step('verify', after(1, 12)),
    step('close', after(1, 8)),
  ]
}
