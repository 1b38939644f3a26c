import { useWords } from '../app/frame.ts'
import { writePoint } from '../app/links.ts'
import { useModel } from '../app/model-context.ts'

/** To where a place is added: at the start, where the reader has chosen one. */
export function AddLink() {
  const { community, start, startChosen } = useModel()
  const t = useWords()
  const at = startChosen.value ? `?at=${writePoint(start.value)}` : ''
  return (
    <a class="button" href={`/c/${community.slug}/add${at}`}>
      {t.circle.addPlace}
    </a>
  )
}
