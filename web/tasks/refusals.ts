import { ago } from '../app/ago.ts'
import type { Refusal } from '../app/change.ts'
import type { Lang } from '../app/i18n.ts'
import { refusalWords } from '../app/refusal-words.ts'
import type { Refused } from './book.ts'
import { taskWords } from './words.ts'

interface LostRace extends Refusal {
  readonly claimed?: { readonly by: string; readonly at: number }
}

/** Why a press did not come off, in plain words; of a lost race, who was faster and how long ago. */
export function refusedWords({ refusal, at }: Refused, now: number, lang: Lang): string {
  const t = taskWords(lang)
  const { claimed } = refusal as LostRace
  if (claimed) return t.alreadyClaimedBy(claimed.by, ago(claimed.at, Math.max(now, at), lang))
  return refusalWords(lang, t.refusals)(refusal)
}
