import type { Lang } from '../app/i18n.ts'

const DAYS: Record<Lang, Readonly<Record<string, string>>> = {
  zh: {
    Mo: '周一',
    Tu: '周二',
    We: '周三',
    Th: '周四',
    Fr: '周五',
    Sa: '周六',
    Su: '周日',
    PH: '节假日',
    SH: '学校假期',
    off: '休息',
    closed: '休息',
  },
  en: {
    Mo: 'Mon',
    Tu: 'Tue',
    We: 'Wed',
    Th: 'Thu',
    Fr: 'Fri',
    Sa: 'Sat',
    Su: 'Sun',
    PH: 'holidays',
    SH: 'school holidays',
    off: 'closed',
    closed: 'closed',
  },
}

const SPOKEN = {
  zh: { always: '全天', daily: '每天', to: '至', rule: '；' },
  en: { always: 'all day', daily: 'daily', to: '–', rule: '; ' },
} as const

const DAY = 'Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|off|closed'

/** Opening hours as people say them; what is beyond days and clocks stays as it was recorded. */
export function hoursWords(recorded: string, lang: Lang): string {
  const say = SPOKEN[lang]
  return recorded
    .replace(/24\/7/g, say.always)
    .replace(/\bMo-Su\b/g, say.daily)
    .replace(new RegExp(`\\b(${DAY})-(${DAY})\\b`, 'g'), `$1${say.to}$2`)
    .replace(/\b0?(\d{1,2}:\d{2})-0?(\d{1,2}:\d{2})/g, '$1–$2')
    .replace(new RegExp(`(?<![A-Za-z])(${DAY})(?![A-Za-z])`, 'g'), (name) => DAYS[lang][name])
    .replace(/\s*;\s*/g, say.rule)
    .replace(/,(?=\S)/g, lang === 'zh' ? '、' : ', ')
}
