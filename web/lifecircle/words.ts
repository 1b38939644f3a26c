import type { Lang } from '../app/i18n.ts'

const zh = {
  minutes: (n: number) => `${n} 分钟`,
  legend: '走路能到的范围',
  area: (km2: string) => `${km2} 平方公里`,
  offStreet: '这里离能走的路太远，算不出范围。把起点拖到路边试试。',
  farFromStreet: (metres: number) => `起点离最近的路 ${metres} 米，从虚线那头算起。`,

  bound: '走多久算到',
  coverage: '哪里还走不到',
  coverageLead: (people: string, pace: string) =>
    `估算 ${people} 位居民里，有多少人按${pace}的步子，在这些时间内能走到。`,
  kind: '种类',
  within: (n: number) => `${n} 分钟内`,
  placesOf: (n: number) => `${n} 处`,
  none: '没有',
  choose: '点一类，看哪里还走不到',
  gap: (people: string, minutes: number) => `约 ${people} 人走 ${minutes} 分钟还到不了`,
  noGap: (minutes: number) => `走 ${minutes} 分钟，人人都能到。`,
  site: (kind: string, people: string) => `再开一个${kind}，多照顾 ${people} 人`,
  siteShares: (before: string, after: string) => `能走到的人从 ${before} 增到 ${after}`,
  siteMark: '新点位',
  siteShow: '在地图上看位置',
  noSite: '再开一个也帮不上更多人：走不到的住处附近没有能走的路。',
  computing: '正在算…',
  failed: '这次没算出来，请刷新页面再试。',
  estimate: '人口按房屋占地和层数估算；色块是约 100 米见方的格子，不代表任何一户。',
  paces: {
    adult: '成人',
    elder: '长辈',
    wheelchair: '轮椅',
    planning: '规划',
    brisk: '快走',
  },
}

const en: typeof zh = {
  minutes: (n) => `${n} min`,
  legend: 'Within a walk of',
  area: (km2) => `${km2} km²`,
  offStreet: 'Too far from any street to walk from. Drag the start to a street.',
  farFromStreet: (metres) =>
    `The nearest street is ${metres} m away; the walk is counted from the dotted line’s end.`,

  bound: 'Within how long a walk',
  coverage: 'Who is out of reach',
  coverageLead: (people, pace) =>
    `Of an estimated ${people} residents, how many can walk there in time, at the pace of ${pace}.`,
  kind: 'Kind',
  within: (n) => `${n} min`,
  placesOf: (n) => `${n}`,
  none: 'none',
  choose: 'Choose a kind to see who is out of reach',
  gap: (people, minutes) =>
    `About ${people} ${people === '1' ? 'person is' : 'people are'} beyond ${minutes} minutes`,
  noGap: (minutes) => `Everybody is within ${minutes} minutes.`,
  site: (kind, people) => `One more (${kind.toLowerCase()}) would reach ${people} more people`,
  siteShares: (before, after) => `from ${before} to ${after}`,
  siteMark: 'Next site',
  siteShow: 'Show on the map',
  noSite: 'One more would reach nobody new: the homes beyond have no street to walk on.',
  computing: 'Working it out…',
  failed: 'That did not work. Reload the page to try again.',
  estimate:
    'Population is estimated from footprints and levels. A shaded cell is about 100 m wide and stands for no single household.',
  paces: {
    adult: 'an adult',
    elder: 'an elder',
    wheelchair: 'a wheelchair user',
    planning: 'planning standards',
    brisk: 'a brisk walker',
  },
}

export const circleWords = (lang: Lang): typeof zh => (lang === 'en' ? en : zh)
