import type { Lang } from '../app/i18n.ts'

const zh = {
  legend: '走到最近的人',
  bands: ['2 分钟内', '5 分钟内', '10 分钟内', '15 分钟内', '更远'],
  within: (minutes: number, percent: string) => `${minutes} 分钟内有人能到：${percent} 的居民`,
  skills: '按技能看，5 分钟内能到',
  onDutyHere: (n: number) => `在岗志愿者约 ${n} 人`,
  closed: '位置连不上了，暂时不显示',
}

const en: typeof zh = {
  legend: 'Nearest on foot',
  bands: ['2 min', '5 min', '10 min', '15 min', 'farther'],
  within: (minutes, percent) => `${percent} of residents have somebody within ${minutes} minutes`,
  skills: 'By skill, within 5 minutes',
  onDutyHere: (n) => `About ${n} ${n === 1 ? 'volunteer' : 'volunteers'} on duty`,
  closed: 'Positions are out of reach for now, and not shown',
}

export const liveWords = (lang: Lang): typeof zh => (lang === 'en' ? en : zh)
