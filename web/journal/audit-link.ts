import type { AuditFilter, AuditPage } from './page.ts'

/** The same page of the journal with something else asked of it; `.csv` gives it as a table. */
export function auditLink(
  { community, filter }: Pick<AuditPage, 'community' | 'filter'>,
  change: Partial<AuditFilter>,
  as: '' | '.csv' = '',
): string {
  const path =
    as === '.csv' ? `/api/communities/${community.slug}/journal.csv` : `/c/${community.slug}/audit`
  const params = Object.entries({ ...filter, ...change })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(value as string | number)}`)
  return params.length > 0 ? `${path}?${params.join('&')}` : path
}
