import { castMember } from '../../../domain/accounts/cast.ts'
import type { Home } from './home.ts'
import { ORGANISATIONS, type OrganisationKey, organisationOf, ROUTES } from './organisations.ts'
import type { Row } from './rows.ts'

/** They were there before anything was reported. */
const BEFORE_MS = 90 * 24 * 3_600_000

const KEYS = Object.keys(ORGANISATIONS) as OrganisationKey[]

export const organisationRows = (home: Home, now: number): Row[] =>
  KEYS.map((key) => {
    const { name, phone } = ORGANISATIONS[key]
    return {
      id: organisationOf(key),
      community_id: home.id,
      name: name.zh,
      name_en: name.en,
      phone,
      added_at: now - BEFORE_MS,
    }
  })

/** Whom what goes to; an extract may have left a compound out. */
export const routeRows = (home: Home): Row[] =>
  ROUTES.flatMap(({ category, compound, to }) => {
    const found = home.compounds.find(({ name }) => name === compound)
    if (compound !== null && !found) return []
    return {
      community_id: home.id,
      category,
      compound_id: found?.id ?? '',
      organisation_id: organisationOf(to),
    }
  })

/** That a coordinator added them. */
export const addedRows = (home: Home, now: number): Row[] =>
  KEYS.map((key) => ({
    community_id: home.id,
    kind: 'organisation.added',
    subject: `organisation:${organisationOf(key)}`,
    actor: castMember('coordinator').id,
    audience: 'coordinators',
    at: now - BEFORE_MS,
    payload: JSON.stringify({ organisation: organisationOf(key) }),
  }))
