import { KINDS } from '../../domain/places/kinds.ts'
import { type Lang, named } from '../app/i18n.ts'
import type { EasyLeg, EasyWay } from './page.ts'
import { easyWords } from './words.ts'

/** A step of a way, said in short sentences. */
export interface Step {
  /** the name of what one walks up to first, or null */
  readonly landmark: string | null
  readonly sentences: readonly string[]
}

/** A way in the order in which one walks it; the last step is the arrival. */
export function stepsOf({ legs, arrival }: EasyWay, lang: Lang): Step[] {
  const { way } = easyWords(lang)
  return [
    ...legs.map(
      (leg): Step => ({
        landmark: leg.landmark && (named(leg.landmark, lang) || KINDS[leg.landmark.kind][lang]),
        sentences: [doing(leg, lang), walking(leg, lang)],
      }),
    ),
    {
      landmark: null,
      sentences: [`${way.arrived}${lang === 'zh' ? '。' : '.'}`, way.arrival[arrival]],
    },
  ]
}

/** A step as it is read aloud. */
export const spoken = ({ landmark, sentences }: Step, lang: Lang): string =>
  [landmark && `${easyWords(lang).way.passed} ${landmark}`, ...sentences].filter(Boolean).join(' ')

function doing({ turn, over, heading }: EasyLeg, lang: Lang): string {
  const { way } = easyWords(lang)
  const goes = turn === 'start' ? way.setOut[heading] : way.turn[turn]
  return way.doing(goes, over && way.over[over])
}

/** Half a minute is no minute. */
const A_FEW_STEPS = 0.5

function walking({ minutes }: EasyLeg, lang: Lang): string {
  const { way } = easyWords(lang)
  return minutes < A_FEW_STEPS ? way.aFewSteps : way.minutes(Math.max(1, Math.round(minutes)))
}
