/** From one time of day to another, as `08:00`; past midnight the second is the smaller one. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** Opening hours as most doors have them; `null`: shut on these days. */
export interface SimpleHours {
  readonly weekdays: Span | null
  readonly weekend: Span | null
}

const TIME = '([01]\\d|2[0-3]):([0-5]\\d)'
const SPAN = new RegExp(`^${TIME}-(?:${TIME}|24:00)$`)

/**
 * Writes hours that are simple in the `opening_hours` syntax of OpenStreetMap.
 *
 * @returns null where a time is missing or is none, and where the door never opens
 */
export function hoursOfSimple({ weekdays, weekend }: SimpleHours): string | null {
  const [within, end] = [weekdays, weekend].map((span) => span && `${span.from}-${span.to}`)
  if ([within, end].some((span) => span !== null && !SPAN.test(span))) return null
  if (within === end) return within && `Mo-Su ${within}`
  return [within && `Mo-Fr ${within}`, end && `Sa,Su ${end}`].filter(Boolean).join('; ')
}

/** The simple hours that a recorded line says; null for what takes more words than these. */
export function simpleOfHours(recorded: string): SimpleHours | null {
  const rules = recorded.split(';').map((rule) => rule.trim())
  const said = rules.map((rule) => RULE.exec(rule))
  if (said.some((match) => !match)) return null
  let simple: SimpleHours = { weekdays: null, weekend: null }
  for (const match of said) {
    const [, days = 'Mo-Su', from, to] = match as RegExpExecArray
    simple = { ...simple, ...spanOn(days, { from, to }) }
  }
  return hoursOfSimple(simple) === null ? null : simple
}

const RULE = /^(?:(Mo-Su|Mo-Fr|Sa-Su|Sa,Su)\s+)?(\d\d:\d\d)-(\d\d:\d\d)$/

function spanOn(days: string, span: Span): Partial<SimpleHours> {
  if (days === 'Mo-Fr') return { weekdays: span }
  return days === 'Mo-Su' ? { weekdays: span, weekend: span } : { weekend: span }
}
