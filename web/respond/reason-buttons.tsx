import type { Reason } from '../../domain/issues/issue.ts'
import { useTellingWords } from '../issues/telling/words.ts'

interface ReasonsProps {
  readonly reasons: readonly Reason[]
  readonly chosen: Reason | null
  choose(because: Reason): void
}

export function ReasonButtons({ reasons, chosen, choose }: ReasonsProps) {
  const t = useTellingWords()
  return reasons.map((each) => (
    <button
      class="button"
      key={each}
      type="button"
      aria-pressed={chosen === null ? undefined : chosen === each}
      onClick={() => choose(each)}
    >
      {capital(t.reasons[each])}
    </button>
  ))
}

/** Elsewhere a reason ends a sentence; here it is all of one. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
