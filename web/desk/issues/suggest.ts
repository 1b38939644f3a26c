import type { IssueItem, Named } from '../../issues/page.ts'
import type { Route } from './page.ts'

/** Organisations, the one first to which the routes send an issue of this kind and place. */
export function suggested(
  { category, compound }: Pick<IssueItem, 'category' | 'compound'>,
  organisations: readonly Named[],
  routes: readonly Route[],
): { readonly organisation: Named; readonly isSuggested: boolean }[] {
  const of = (place: string) =>
    routes.find((route) => route.category === category && route.compound === place)
  const first = ((compound && of(compound.id)) ?? of(''))?.organisation
  return organisations
    .map((organisation) => ({ organisation, isSuggested: organisation.id === first }))
    .toSorted((a, b) => Number(b.isSuggested) - Number(a.isSuggested))
}
