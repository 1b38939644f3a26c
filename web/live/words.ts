import type { Lang } from '../app/i18n.ts'

const zh = {
  legend: '离最近的在岗人员，走路',
  bands: ['2 分钟内', '5 分钟内', '10 分钟内', '15 分钟内', '15 分钟以上'],
  mark: '在岗人员',
  within: (minutes: number, percent: string) => `${minutes} 分钟内有人能到：${percent} 的居民`,
  skills: '按技能看，5 分钟内能到',
  nobody: '现在没有人在岗',
  onDutyHere: (n: number) => `在岗志愿者约 ${n} 人`,
  closed: '位置连不上了，暂时不显示',
}

const en: typeof zh = {
  legend: 'On foot from whoever is nearest on duty',
  bands: ['within 2 min', 'within 5 min', 'within 10 min', 'within 15 min', 'over 15 min'],
  mark: 'on duty',
  within: (minutes, percent) => `${percent} of residents have somebody within ${minutes} minutes`,
  skills: 'By skill, within 5 minutes',
  nobody: 'Nobody is on duty now',
  onDutyHere: (n) => `About ${n} ${n === 1 ? 'volunteer' : 'volunteers'} on duty`,
  closed: 'Positions are out of reach for now, and not shown',
}

export const liveWords = (lang: Lang): typeof zh => (lang === 'en' ? en : zh)
