import type { Refusal } from './change.ts'
import { useFrame } from './frame.ts'
import { refusalWords } from './refusal-words.ts'

/** Says why something did not happen, to eyes and ears; stands there empty, so that it is announced. */
export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  const { lang } = useFrame()
  return (
    <p class="refusal" role="alert">
      {refusal ? refusalWords(lang)(refusal) : null}
    </p>
  )
}
