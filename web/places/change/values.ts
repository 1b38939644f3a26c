import { distanceM } from '../../../domain/kit/geo.ts'
import type { PlaceField, SomeFields } from '../../../domain/places/change.ts'
import { KINDS } from '../../../domain/places/kinds.ts'
import { type Lang, named } from '../../app/i18n.ts'
import { hoursWords } from '../hours-words.ts'
import type { ChangeItem } from './page.ts'
import type { ChangeWords } from './zh.ts'

/** What a changed place is called: as it is, or as it is to be where there is none yet. */
export function nameIn({ now, after }: ChangeItem, lang: Lang): string | null {
  const { name, name_en = null } = now ?? after
  return name === undefined ? null : named({ name, name_en }, lang)
}

/** A field as people read it. */
export function valueWords(
  fields: SomeFields,
  field: PlaceField,
  t: ChangeWords,
  lang: Lang,
): string {
  switch (field) {
    case 'kind':
      return fields.kind ? KINDS[fields.kind][lang] : t.none
    case 'at':
      return fields.at ? fields.at.map((degrees) => degrees.toFixed(5)).join(', ') : t.none
    case 'hours':
      return fields.hours ? hoursWords(fields.hours, lang) : t.none
    case 'wheelchair':
      return fields.wheelchair ? t.form.wheelchairs[fields.wheelchair] : t.none
    case 'hidden':
      return fields.hidden ? t.hidden.yes : t.hidden.no
    default:
      return fields[field] || t.none
  }
}

/** What a position is changed to: by how much, where it is known from where. */
export function positionWords(before: SomeFields, after: SomeFields, t: ChangeWords): string {
  if (!after.at) return t.none
  if (!before.at) return after.at.map((degrees) => degrees.toFixed(5)).join(', ')
  return t.moved(Math.round(distanceM(before.at, after.at)))
}
