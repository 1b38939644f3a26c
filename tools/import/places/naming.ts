import { KINDS, type KindId } from '../../../domain/places/kinds.ts'
import type { Tags } from '../osm/elements.ts'
import type { Description } from './describe.ts'
import type { StreetName } from './street-names.ts'

/** Where people know the place by who runs it. */
const KNOWN_BY_OPERATOR: ReadonlySet<KindId> = new Set(['bank', 'post', 'recycling'])

export interface Named {
  readonly name: string
  readonly nameEn: string | null
}

/** A name for every place: its own, or its kind and the street it stands on (“望京街公厕”). */
export function nameOf(
  kind: KindId,
  tags: Tags,
  described: Description,
  street: StreetName | null,
): Named {
  const { name, nameEn } = described
  if (name) return { name, nameEn: nameEn === name ? null : nameEn }
  const { zh, en } = KINDS[kind]
  if (KNOWN_BY_OPERATOR.has(kind) && tags.operator) return { name: tags.operator, nameEn: null }
  if (!street) return { name: zh, nameEn: en }
  return {
    name: isHan(street.name) ? `${street.name}${zh}` : `${street.name} ${zh}`,
    nameEn: `${en}, ${street.nameEn ?? street.name}`,
  }
}

const isHan = (text: string) => /\p{Script=Han}$/u.test(text)
