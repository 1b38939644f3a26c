import type { Whereabouts, Words } from './seed.ts'

/** A report from the street (随手拍) and how far it has come. */
export interface IssueNote extends Whereabouts {
  readonly key: string
  readonly category: 'litter' | 'light' | 'facility' | 'blocked' | 'hazard' | 'water'
  readonly title: Words
  readonly state:
    | 'reported'
    | 'triaged'
    | 'assigned'
    | 'planned'
    | 'fixed'
    | 'verified'
    | 'reopened'
  readonly reportedBy: 'rider' | 'resident' | 'volunteer'
  readonly reportedMinutesAgo: number
  /** when its holder has promised it; negative: overdue */
  readonly dueInMinutes?: number
  /** how many others have met it too */
  readonly alsoMet: number
}

export const ISSUES: readonly IssueNote[] = [
  issue(
    'litter-1',
    'litter',
    '垃圾桶满了，袋子堆到人行道上',
    'Bin overflowing, bags on the sidewalk',
    '长宁二村',
    [12, 9],
    { state: 'reported', reportedBy: 'rider', reportedMinutesAgo: 25, alsoMet: 0 },
  ),
  issue(
    'light-1',
    'light',
    '小路的路灯连着三盏不亮',
    'Three street lights in a row are out',
    '翠竹新村',
    [-14, 6],
    {
      state: 'assigned',
      reportedBy: 'resident',
      reportedMinutesAgo: 560,
      dueInMinutes: 880,
      alsoMet: 4,
    },
  ),
  issue(
    'facility-1',
    'facility',
    '漫步机踏板断了，别踩',
    'Pedal of the air walker is broken',
    '西溪人家',
    [8, -16],
    {
      state: 'planned',
      reportedBy: 'resident',
      reportedMinutesAgo: 2900,
      dueInMinutes: 1440,
      alsoMet: 2,
    },
  ),
  issue(
    'blocked-1',
    'blocked',
    '消防通道被面包车堵住',
    'A van blocks the fire lane',
    '玉兰公寓',
    [10, 12],
    { state: 'triaged', reportedBy: 'rider', reportedMinutesAgo: 70, alsoMet: 1 },
  ),
  issue(
    'hazard-1',
    'hazard',
    '人行道地砖翘起，容易绊倒',
    'Raised paving slab, easy to trip over',
    '桃源小区',
    [-9, 11],
    {
      state: 'assigned',
      reportedBy: 'volunteer',
      reportedMinutesAgo: 1700,
      dueInMinutes: -260,
      alsoMet: 6,
    },
  ),
  issue(
    'water-1',
    'water',
    '下雨后积水过脚面',
    'Ankle-deep puddle after rain',
    '和泰公寓',
    [15, -8],
    { state: 'reported', reportedBy: 'resident', reportedMinutesAgo: 190, alsoMet: 3 },
  ),
  issue(
    'blocked-2',
    'blocked',
    '共享单车挡住盲道',
    'Shared bikes on the tactile paving',
    '书香名邸',
    [11, -10],
    { state: 'reported', reportedBy: 'volunteer', reportedMinutesAgo: 45, alsoMet: 2 },
  ),
  issue(
    'light-2',
    'light',
    '楼道感应灯坏了',
    'Stairwell light does not come on',
    '棉纺新村',
    [7, 14],
    {
      state: 'reopened',
      reportedBy: 'resident',
      reportedMinutesAgo: 4300,
      dueInMinutes: 300,
      alsoMet: 1,
    },
  ),
  issue(
    'hazard-2',
    'hazard',
    '大门旁的电线垂得很低',
    'A wire hangs low beside the gate',
    '红枫新村',
    [5, 5],
    { state: 'triaged', reportedBy: 'rider', reportedMinutesAgo: 130, alsoMet: 0 },
  ),
  issue(
    'facility-2',
    'facility',
    '长椅少了两块木板',
    'Bench is missing two slats',
    '沁芳苑',
    [-12, -14],
    {
      state: 'fixed',
      reportedBy: 'resident',
      reportedMinutesAgo: 3100,
      dueInMinutes: 120,
      alsoMet: 0,
    },
  ),
  issue(
    'litter-2',
    'litter',
    '旧沙发扔在回收站外',
    'Old sofa left outside the recycling hut',
    '雅集苑',
    [13, 4],
    {
      state: 'assigned',
      reportedBy: 'volunteer',
      reportedMinutesAgo: 840,
      dueInMinutes: 600,
      alsoMet: 1,
    },
  ),
  issue(
    'facility-3',
    'facility',
    '门禁刷卡没反应',
    'Gate does not react to cards',
    '紫藤苑',
    [3, 6],
    {
      state: 'planned',
      reportedBy: 'rider',
      reportedMinutesAgo: 400,
      dueInMinutes: 1000,
      alsoMet: 5,
    },
  ),
]

function issue(
  key: string,
  category: IssueNote['category'],
  zh: string,
  en: string,
  near: string,
  offset: IssueNote['offset'],
  rest: Pick<IssueNote, 'state' | 'reportedBy' | 'reportedMinutesAgo' | 'dueInMinutes' | 'alsoMet'>,
): IssueNote {
  return { key, category, title: { zh, en }, near, offset, ...rest }
}
