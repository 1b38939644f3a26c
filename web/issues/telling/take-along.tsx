import { Icon } from '../../ui/icon.tsx'
import { useTellingWords } from './words.ts'

/** A page to take to a meeting: as a table at `csv`, or on paper. */
export function TakeAlong({ csv }: { csv: string }) {
  const t = useTellingWords()
  return (
    <p class="detail-acts">
      <a class="button" href={csv} download>
        {t.csv}
      </a>
      <PrintButton />
    </p>
  )
}

export function PrintButton() {
  const t = useTellingWords()
  return (
    <button class="button needs-script" type="button" onClick={() => print()}>
      <Icon name="print" /> {t.print}
    </button>
  )
}
