import { fieldsIn, isSo, type PlaceField, type SomeFields } from '../../../domain/places/change.ts'
import { useFrame } from '../../app/frame.ts'
import type { ChangeItem } from '../../places/change/page.ts'
import { positionWords, valueWords } from '../../places/change/values.ts'
import { useChangeWords } from '../../places/change/words.ts'
import { usePlaceDeskWords } from './words.ts'

/** What was and what is to be, side by side; of what waits, what is now. */
export function Compared({ item }: { item: ChangeItem }) {
  const t = usePlaceDeskWords()
  const { after, now } = item
  const isWaiting = item.state === 'waiting'
  const before: SomeFields = isWaiting ? (now ?? {}) : item.before
  const fields = fieldsIn(after).filter((field) => isTold(item, field))
  if (fields.length === 0) return null
  const isOvertaken = isWaiting && item.kind === 'edit' && now && !isSo(now, item.before)
  return (
    <>
      {isOvertaken ? <p class="compared-note">{t.changed}</p> : null}
      <table class="compared" aria-label={t.table}>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{isWaiting ? t.now : t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Line key={field} field={field} before={before} after={after} />
          ))}
        </tbody>
      </table>
      {isWaiting && isMobile(after.phone) ? <p class="compared-note">{t.mobile}</p> : null}
    </>
  )
}

interface LineProps {
  readonly field: PlaceField
  readonly before: SomeFields
  readonly after: SomeFields
}

function Line({ field, before, after }: LineProps) {
  const says = useChangeWords()
  const { lang } = useFrame()
  return (
    <tr data-field={field}>
      <th scope="row">{says.fields[field]}</th>
      <td>{valueWords(before, field, says, lang)}</td>
      <td>
        <b>
          {field === 'at'
            ? positionWords(before, after, says)
            : valueWords(after, field, says, lang)}
        </b>
      </td>
    </tr>
  )
}

/** Of an added place, what is said of it; that it is in sight goes without saying. */
const isTold = ({ kind, after }: ChangeItem, field: PlaceField): boolean =>
  kind !== 'add' || (field !== 'hidden' && after[field] !== null)

const isMobile = (phone: string | null | undefined): boolean =>
  /^(86)?1[3-9]\d{9}$/.test((phone ?? '').replace(/\D/g, ''))
