import type { CategoryId } from '../../../domain/issues/category.ts'
import type { OrganisationRow, routesOf } from './store.ts'

/** An organisation as people know it. */
export const shownOrganisation = ({ id, name, nameEn, phone }: OrganisationRow) => ({
  ...{ id, name, name_en: nameEn, phone },
})

/** What goes to whom, by the names that people know. */
export const shownRoute = (row: Awaited<ReturnType<typeof routesOf>>[number]) => ({
  category: row.category as CategoryId,
  compound:
    row.compound === null
      ? null
      : { id: row.compoundId, name: row.compound, name_en: row.compoundEn },
  organisation: {
    ...{ id: row.organisationId, name: row.organisation, name_en: row.organisationEn },
  },
})
