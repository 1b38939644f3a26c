import type { CastKey } from '../../../domain/accounts/cast.ts'
import type { CategoryId } from '../../../domain/issues/category.ts'
import type { Reason } from '../../../domain/issues/issue.ts'
import type { StepKind } from '../../../domain/issues/state.ts'
import type { OrganisationKey } from '../issues/organisations.ts'
import { reason, step, toward } from './issue-steps.ts'
import type { Words } from './seed.ts'

/** A report from the street (随手拍) with all that happened to it. What it came to is not noted: it follows. */
export interface IssueNote {
  readonly key: string
  readonly category: CategoryId
  readonly title: Words
  /** the compound at whose gate it is */
  readonly near: string
  /** so far from the gate towards the middle of the compound; negative: into the street */
  readonly inwardM: number
  readonly reportedBy: CastKey
  readonly hoursAgo: number
  /** how many others have met it too */
  readonly alsoMet: number
  /** what people did, in order; what the clock did follows from it */
  readonly steps: readonly StepNote[]
}

export interface StepNote {
  readonly kind: Exclude<StepKind, 'report' | 'remind' | 'escalate'>
  readonly hoursAgo: number
  /** a person, or whoever holds the link of the organisation that has it */
  readonly by: CastKey | 'organisation'
  readonly to?: OrganisationKey
  readonly because?: Reason
  /** the date that is given, counted from now */
  readonly dueInHours?: number
  /** the key of another issue */
  readonly into?: string
}

/** Every state there is, one that is late, and one that was put off twice. */
export const ISSUES: readonly IssueNote[] = [
  {
    ...at('litter-1', 'litter', '长宁二村', -8, 'rider', 0.4, 0),
    title: { zh: '垃圾桶满了，袋子堆到人行道上', en: 'Bin overflowing, bags on the sidewalk' },
    steps: [],
  },
  {
    ...at('light-1', 'light', '翠竹新村', 24, 'resident', 9.3, 4),
    title: { zh: '小路的路灯连着三盏不亮', en: 'Three street lights in a row are out' },
    steps: [step('triage', 9.1), toward('property', 9)],
  },
  {
    ...at('facility-1', 'facility', '西溪人家', 30, 'resident', 48.3, 2),
    title: { zh: '漫步机踏板断了，别踩', en: 'Pedal of the air walker is broken' },
    steps: [
      step('triage', 47.5),
      toward('property', 47),
      step('accept', 46),
      step('plan', 45, { dueInHours: 24 }),
    ],
  },
  {
    ...at('blocked-1', 'blocked', '玉兰公寓', 18, 'rider', 1.2, 1),
    title: { zh: '消防通道被面包车堵住', en: 'A van blocks the fire lane' },
    steps: [step('triage', 1)],
  },
  {
    ...at('hazard-1', 'hazard', '桃源小区', -10, 'volunteer', 28.3, 6),
    title: { zh: '人行道地砖翘起，容易绊倒', en: 'Raised paving slab, easy to trip over' },
    steps: [step('triage', 27.8), toward('street', 27)],
  },
  {
    ...at('water-1', 'water', '竹里馆', -14, 'resident', 3.2, 3),
    title: { zh: '下雨后积水过脚面', en: 'Ankle-deep puddle after rain' },
    steps: [],
  },
  {
    ...at('blocked-2', 'blocked', '书香名邸', -8, 'volunteer', 0.75, 2),
    title: { zh: '共享单车挡住盲道', en: 'Shared bikes on the tactile paving' },
    steps: [],
  },
  {
    ...at('light-2', 'light', '棉纺新村', 34, 'resident', 71.7, 1),
    title: { zh: '楼道感应灯坏了', en: 'Stairwell light does not come on' },
    steps: [
      step('triage', 71),
      toward('cotton', 70.5),
      step('accept', 70),
      step('fix', 60),
      reason('reopen', 5, 'not_fixed', 'resident'),
    ],
  },
  {
    ...at('hazard-2', 'hazard', '红枫新村', -6, 'rider', 2.2, 0),
    title: { zh: '大门旁的电线垂得很低', en: 'A wire hangs low beside the gate' },
    steps: [step('triage', 1.9)],
  },
  {
    ...at('facility-2', 'facility', '沁芳苑', 28, 'resident', 51.7, 0),
    title: { zh: '长椅少了两块木板', en: 'Bench is missing two slats' },
    steps: [
      step('triage', 50),
      toward('property', 49.5),
      step('accept', 49),
      step('plan', 48.8, { dueInHours: 2 }),
      step('fix', 3),
    ],
  },
  {
    ...at('litter-2', 'litter', '雅集苑', 16, 'volunteer', 14, 1),
    title: { zh: '旧沙发扔在回收站外', en: 'Old sofa left outside the recycling hut' },
    steps: [step('triage', 13.4), toward('street', 13), step('accept', 12.5)],
  },
  {
    ...at('facility-3', 'facility', '紫藤苑', 5, 'rider', 172, 5),
    title: { zh: '门禁刷卡没反应', en: 'Gate does not react to cards' },
    steps: [
      step('triage', 171),
      toward('property', 170),
      step('accept', 166),
      step('plan', 165, { dueInHours: -70 }),
      reason('extend', 80, 'parts', 'organisation', -12),
      reason('extend', 16, 'other_works', 'coordinator', 40),
    ],
  },
  {
    ...at('light-3', 'light', '银杏苑', -7, 'volunteer', 30, 2),
    title: { zh: '路口的路灯一闪一闪', en: 'The light at the corner flickers' },
    steps: [
      step('triage', 29.2),
      toward('power', 29),
      step('accept', 28),
      step('fix', 12),
      step('verify', 2, { by: 'rider' }),
    ],
  },
  {
    ...at('litter-3', 'litter', '海棠新村', -9, 'rider', 55, 3),
    title: { zh: '装修垃圾堆在路边', en: 'Building rubble beside the road' },
    steps: [
      step('triage', 54.5),
      toward('street', 54),
      step('accept', 53),
      step('fix', 45),
      step('verify', 40, { by: 'volunteer' }),
      step('close', 38),
    ],
  },
  {
    ...at('other-1', 'other', '清和园', -12, 'resident', 26, 0),
    title: { zh: '河对岸的工地太吵', en: 'The works across the river are noisy' },
    steps: [reason('reject', 25, 'not_ours', 'coordinator')],
  },
  {
    ...at('light-4', 'light', '翠竹新村', 27, 'rider', 6, 0),
    title: { zh: '这条小路晚上全黑', en: 'This path is all dark at night' },
    steps: [step('merge', 5.5, { into: 'light-1' })],
  },
  {
    ...at('facility-4', 'facility', '竹里馆', -6, 'volunteer', 21, 1),
    title: { zh: '公交站牌歪了', en: 'The bus stop sign leans' },
    steps: [
      step('triage', 20.5),
      toward('property', 20),
      reason('hand_back', 18, 'not_ours', 'organisation'),
    ],
  },
]

function at(
  key: string,
  category: CategoryId,
  near: string,
  inwardM: number,
  reportedBy: CastKey,
  hoursAgo: number,
  alsoMet: number,
): Omit<IssueNote, 'title' | 'steps'> {
  return { key, category, near, inwardM, reportedBy, hoursAgo, alsoMet }
}
