import type { Refusal } from './change.ts'
import { useFrame } from './frame.ts'
import { type RefusalSentences, refusalWords } from './refusal-words.ts'

interface NoteProps {
  readonly refusal: Refusal | null
  /** what this page alone can be refused */
  readonly sentences?: RefusalSentences
}

/** Says why something did not happen, to eyes and ears; stands there empty, so that it is announced. */
export function RefusalNote({ refusal, sentences }: NoteProps) {
  const { lang } = useFrame()
  return (
    <p class="refusal" role="alert">
      {refusal ? refusalWords(lang, sentences)(refusal) : null}
    </p>
  )
}
