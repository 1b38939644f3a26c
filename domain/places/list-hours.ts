const DAYS: Readonly<Record<string, string>> = {
  一: 'Mo',
  二: 'Tu',
  三: 'We',
  四: 'Th',
  五: 'Fr',
  六: 'Sa',
  日: 'Su',
  天: 'Su',
}

const WORDS: Readonly<Record<string, string>> = {
  每天: '',
  每日: '',
  工作日: 'Mo-Fr ',
  平日: 'Mo-Fr ',
  周末: 'Sa,Su ',
  双休日: 'Sa,Su ',
  节假日: 'PH ',
  法定节假日: 'PH ',
}

const ALL_DAY = /^(全天|全天开放|全天候|(全天)?24\s*小时(营业|开放)?|24h)$/i

const TO = '(?:-|–|—|~|〜|至|到)'
const TIME = '([01]?\\d|2[0-4]):([0-5]\\d)'
const DAY_SPAN = new RegExp(
  `^(?:周|星期|礼拜)([一二三四五六日天])(?:${TO}(?:周|星期|礼拜)?([一二三四五六日天]))?`,
)
const SPAN = new RegExp(`${TIME}\\s*${TO}+\\s*${TIME}`, 'g')

/**
 * Opening hours as they are kept, of what an office writes: “8:00-20:00”, “周一至周五 8点—18点；周六
 * 9:00-12:00”, “24小时”. What is written otherwise is handed on as it is: it may be in the syntax
 * already, and whoever can read that decides.
 *
 * @returns the `opening_hours` syntax of OpenStreetMap
 */
export function hoursOfWords(written: string): string {
  const text = written.trim()
  const plain = text
    .normalize('NFKC')
    .replace(/(\d)[点时]半/g, '$1:30')
    .replace(/(\d)[点时](\d\d)分?/g, '$1:$2')
    .replace(/(\d)[点时]整?/g, '$1:00')
  if (ALL_DAY.test(plain)) return '24/7'
  const rules = plain.split(';').map((rule) => ruleOf(rule.trim()))
  return rules.includes(null) ? text : rules.join('; ')
}

/** Null for what is not a day or days, and times. */
function ruleOf(rule: string): string | null {
  const days = daysAtBeginning(rule)
  const times = rule.slice(days.length).replace(/^[\s::,]+/, '')
  const spans = [...times.matchAll(SPAN)].map(
    ([, h1, m1, h2, m2]) => `${h1.padStart(2, '0')}:${m1}-${h2.padStart(2, '0')}:${m2}`,
  )
  const rest = times.replace(SPAN, '').replace(/[\s,、和及]/gu, '')
  return spans.length > 0 && rest === '' ? `${days.said}${spans.join(',')}` : null
}

function daysAtBeginning(rule: string): { length: number; said: string } {
  const span = DAY_SPAN.exec(rule)
  if (span) {
    const [whole, from, to] = span
    const said = to && to !== from ? `${DAYS[from]}-${DAYS[to]}` : DAYS[from]
    return { length: whole.length, said: said === 'Mo-Su' ? '' : `${said} ` }
  }
  const word = Object.keys(WORDS).find((each) => rule.startsWith(each)) ?? ''
  return { length: word.length, said: WORDS[word] ?? '' }
}
