/** What the page of figures says. */
export const zh = {
  title: (community: string) => `随手拍趋势 · ${community}`,
  heading: '随手拍趋势',
  period: (from: string, to: string) => `${from} 到 ${to}，按上报的日子算`,
  capped: '太多了，只算了最近的两万件。',
  toList: '全部随手拍',

  inTime: '24 小时内修好',
  share: (percent: number) => `${percent}%`,
  of: (inTime: number, judged: number) => `${judged} 件里 ${inTime} 件`,
  means:
    '怎么算：这八周上报、已受理、从上报起满 24 小时的事情里，从上报到修好不超过 24 小时的有多少。没受理的、并掉的不算；修好又没修好的，接着计时。',
  none: '还没有满一天的上报，算不出来。',

  judged: '满 24 小时的',
  reports: '上报',
  handled: '修好',
  median: '中位数（小时）',
  medianMeans: '中位数（小时）：一半的事情，从上报到修好不超过这么多小时。',
  reopened: '没修好又重开',
  weeks: '每周',
  week: '从哪天起',
  categories: '按种类',
  category: '种类',
  holders: '按负责的人',
  holder: '负责',
  unknown: '—',
}

export type FiguresWords = typeof zh
