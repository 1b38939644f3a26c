import { KINDS, type KindId } from '../../../domain/places/kinds.ts'
import type { Tags } from '../osm/elements.ts'
import { plainText } from '../osm/plain-text.ts'
import type { Description } from './describe.ts'

/** Where people know the place by who runs it. */
const KNOWN_BY_OPERATOR: ReadonlySet<KindId> = new Set(['bank', 'post', 'recycling'])

/** A street, a compound, a park: what says where something is. */
export interface Whereabouts {
  readonly name: string
  readonly nameEn: string | null
}

export interface Named {
  readonly name: string
  readonly nameEn: string | null
}

/** A name for every place: its own, or its kind and where it stands (“望京街公厕”). */
export function nameOf(
  kind: KindId,
  tags: Tags,
  described: Description,
  where: Whereabouts | null,
): Named {
  const { name, nameEn } = described
  if (name) return { name, nameEn: nameEn === name ? null : nameEn }
  const { zh, en } = KINDS[kind]
  const operator = KNOWN_BY_OPERATOR.has(kind) && plainText(tags.operator ?? '')
  if (operator) return { name: operator, nameEn: null }
  if (!where) return { name: zh, nameEn: en }
  return {
    name: isHan(where.name) ? `${where.name}${zh}` : `${where.name} ${zh}`,
    nameEn: `${en}, ${where.nameEn ?? where.name}`,
  }
}

const isHan = (text: string) => /\p{Script=Han}$/u.test(text)
