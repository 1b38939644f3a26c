import { useWords } from '../app/frame.ts'
import { useModel } from '../app/model-context.ts'

/** Says that this page can now be read without a network: the quarter with its map, or the list alone. */
export function KeptNote() {
  const { listAlone, pageKept, tilesKept } = useModel()
  const t = useWords()
  const kept = pageKept.value && (listAlone.value || tilesKept.value)
  return (
    <p class="kept-note" role="status">
      {kept ? (listAlone.value ? t.offline.listKept : t.offline.kept) : null}
    </p>
  )
}
