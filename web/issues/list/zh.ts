import type { Age } from '../page.ts'

/** What the list of reports says. */
export const zh = {
  title: (community: string) => `随手拍 · ${community}`,
  description: (community: string) => `${community}的随手拍：谁来管，修到哪一步，还剩多少时间`,
  heading: '随手拍',
  report: '我要报',
  figures: '看趋势',
  agenda: '联席会议程',
  desk: '调度台',
  promise: (percent: number, inTime: number, judged: number) =>
    `24 小时内修好 ${percent}%（${judged} 件里 ${inTime} 件）`,
  promiseNone: '还没有满一天的上报，算不出“24 小时内修好”的比例。',
  promiseMeans:
    '近八周上报、已受理、满一天的事情里，从上报到修好不超过 24 小时的有多少。没受理的不算。',

  filter: '筛选',
  stage: '到哪一步',
  all: '全部',
  mine: '我报的',
  category: '哪一类',
  allCategories: '所有种类',
  compound: '小区',
  allCompounds: '所有地方',
  age: '什么时候报的',
  ages: { day: '一天内', week: '一周内', month: '一个月内' } satisfies Record<Age, string>,
  anyAge: '不限时间',
  apply: '看',
  reset: '看全部',

  hear: (what: string) => `有新的告诉我：${what}`,
  hears: (what: string) => `“${what}”有新的，会在“我的”里告诉您。`,
  hearsNot: (what: string) => `“${what}”不再告诉您了。`,
  myNews: '去“我的”',
  hearElse: '有新的告诉我',
  hearHow: '先选一类事，或者一个小区，再按“有新的告诉我”。',
  hearFeeds: '用阅读器订阅：',
  hearRobot: '发到工作群',

  view: '怎么看',
  asList: '列表',
  asMap: '地图',
  list: '上报的事',
  map: '随手拍地图',
  mapComing: '地图随后就到。',
  noMap: '地图没能打开，列表照常可用。',
  heat: '各小区有多少没办完',
  heatOn: '看各小区',
  heatOff: '看每一件',
  heatOpen: '没办完',
  heatLate: '超时',
  heatNone: '没有登记小区。',
  hundred: '100+',
  moreMarks: '太多了，地图上只画最近的 3000 件。',

  more: '再看一些',
  newest: '回到最新',
  loading: '正在取…',
  failed: '没能取到最新的，显示的是刚才的。',
  none: '没有上报的事',
  noneOf: (phase: string) => `没有“${phase}”的事`,
  noneMine: '您还没有报过',
  noneHint: '看见路灯不亮、垃圾没清、东西坏了，拍一张就行。',
  unpublished: '等社区受理后公开',
}

export type ListWords = typeof zh
