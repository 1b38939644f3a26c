import { useWords } from '../app/frame.ts'
import { useModel } from '../app/model-context.ts'

/** Says that this quarter can now be read without a network. */
export function KeptNote() {
  const { pageKept, tilesKept } = useModel()
  const t = useWords()
  const kept = pageKept.value && tilesKept.value
  return (
    <p class="kept-note" role="status">
      {kept ? t.offline.kept : null}
    </p>
  )
}
