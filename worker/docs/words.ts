import { ZH } from './zh.ts'

export type Lang = 'zh' | 'en'

const zh = {
  title: '一刻 · 开放接口',
  machines: '给程序读的同一份：',
  required: '必填。',
  otherwise: (value: string) => `不填就是 ${value}`,
  run: '运行',
  silent: '没有回应，网络通吗？',
  failures: '出错时',
  home: '回到首页',
  other: 'English',
}

const en: typeof zh = {
  title: 'Yike · API',
  machines: 'The same for machines: ',
  required: 'Required. ',
  otherwise: (value) => `otherwise ${value}`,
  run: 'Run',
  silent: 'No answer: is the network there?',
  failures: 'Failures',
  home: 'Front page',
  other: '中文',
}

/** What the page says of its own. */
export const docsWords = (lang: Lang): typeof zh => (lang === 'en' ? en : zh)

/** What the API says of itself in English, for a reader of `lang`. */
export const told = (lang: Lang, english = ''): string =>
  lang === 'zh' ? (ZH[english] ?? english) : english
