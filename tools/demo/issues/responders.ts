import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { castMember } from '../../../domain/accounts/cast.ts'
import type { Home } from './home.ts'
import { ORGANISATIONS, type OrganisationKey, organisationOf, ROUTES } from './organisations.ts'
import { inserted } from './rows.ts'

/** They were there before anything was reported. */
const BEFORE_MS = 90 * 24 * 3_600_000

/** The organisations, whom what goes to, and that a coordinator said so. */
export function responderRows(db: D1Database, home: Home, now: number): D1PreparedStatement[] {
  const at = now - BEFORE_MS
  const keys = Object.keys(ORGANISATIONS) as OrganisationKey[]
  return [
    ...keys.map((key) => organisationRow(db, home, key, at)),
    ...keys.map((key) => added(db, home, key, at)),
    ...ROUTES.flatMap(({ category, compound, to }) => {
      const found = home.compounds.find(({ name }) => name === compound)
      // An extract may have left the compound out.
      if (compound !== null && !found) return []
      return [
        inserted(db, 'route', {
          community_id: home.id,
          category,
          compound_id: found?.id ?? '',
          organisation_id: organisationOf(to),
        }),
      ]
    }),
  ]
}

function organisationRow(db: D1Database, home: Home, key: OrganisationKey, at: number) {
  const { name, phone } = ORGANISATIONS[key]
  return inserted(db, 'organisation', {
    id: organisationOf(key),
    community_id: home.id,
    name: name.zh,
    name_en: name.en,
    phone,
    added_at: at,
  })
}

const added = (db: D1Database, home: Home, key: OrganisationKey, at: number) =>
  inserted(db, 'journal', {
    community_id: home.id,
    kind: 'organisation.added',
    subject: `organisation:${organisationOf(key)}`,
    actor: castMember('coordinator').id,
    audience: 'coordinators',
    at,
    payload: JSON.stringify({ organisation: organisationOf(key) }),
  })
