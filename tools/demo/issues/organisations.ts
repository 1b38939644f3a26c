import type { CategoryId } from '../../../domain/issues/category.ts'
import { phone } from '../contact.ts'
import type { Words } from '../seed/seed.ts'

/** Who puts things right in Liuwan: two property companies, the street office, power and water. */
export const ORGANISATIONS = {
  property: organisation('翠竹物业', 'Green Bamboo Property', 6101),
  cotton: organisation('棉纺物业', 'Cotton Mill Property', 6102),
  street: organisation('柳湾街道办', 'Liuwan Street Office', 6103),
  power: organisation('青芦供电所', 'Qinglu Power', 6104),
  water: organisation('青芦水务所', 'Qinglu Water', 6105),
} as const satisfies Record<string, Organisation>

interface Organisation {
  readonly name: Words
  readonly phone: string
}

export type OrganisationKey = keyof typeof ORGANISATIONS

export const organisationOf = (key: OrganisationKey): string => `demo-${key}`

/** Whom an issue goes to: in the streets, and in every compound that has no route of its own. */
const EVERYWHERE: Readonly<Record<CategoryId, OrganisationKey>> = {
  litter: 'street',
  light: 'power',
  facility: 'street',
  blocked: 'street',
  hazard: 'street',
  water: 'water',
  other: 'street',
}

/** Whose compounds a property company looks after, by name. */
const LOOKED_AFTER: Partial<Record<OrganisationKey, readonly string[]>> = {
  property: ['翠竹新村', '西溪人家', '沁芳苑', '紫藤苑', '玉兰公寓', '长宁二村'],
  cotton: ['棉纺新村', '长宁一村', '槐荫新村'],
}

/** What a property company is called for: the rest is the street office's, or the utilities'. */
const OF_COMPOUNDS = ['light', 'facility', 'litter', 'blocked'] as const satisfies CategoryId[]

/** Whom an issue in a compound goes to, or in the streets. */
export function routeTo(category: CategoryId, compound: string | null): OrganisationKey {
  const own = ROUTES.find((route) => route.category === category && route.compound === compound)
  return own?.to ?? EVERYWHERE[category]
}

export interface RouteNote {
  readonly category: CategoryId
  /** null: everywhere */
  readonly compound: string | null
  readonly to: OrganisationKey
}

export const ROUTES: readonly RouteNote[] = [
  ...Object.entries(EVERYWHERE).map(([category, to]) => ({
    category: category as CategoryId,
    compound: null,
    to,
  })),
  ...Object.entries(LOOKED_AFTER).flatMap(([to, compounds]) =>
    compounds.flatMap((compound) =>
      OF_COMPOUNDS.map((category) => ({ category, compound, to: to as OrganisationKey })),
    ),
  ),
]

function organisation(zh: string, en: string, line: number): Organisation {
  return { name: { zh, en }, phone: phone(line) }
}
