import { useFrame } from '../../app/frame.ts'
import type { RefusalSentences } from '../../app/refusal-words.ts'
import { issueWords } from '../words.ts'
import { tellingWords } from './words.ts'

/** What acts on reports can be refused with. */
export function useRefusals(): RefusalSentences {
  const { lang } = useFrame()
  return { ...issueWords(lang).refusals, ...tellingWords(lang).refusals }
}
