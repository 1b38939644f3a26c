import type { DataWords } from './zh.ts'

export interface Source {
  readonly name: string
  readonly what: string
  readonly paths: readonly string[]
  /** on which terms it may be used; null where each says its own */
  readonly terms: { readonly text: string; readonly href: string | null } | null
}

const ODBL = 'https://opendatacommons.org/licenses/odbl/1-0/'
const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/'

/** All that a community gives away: files, and services for programs. */
export function sourcesOf(slug: string, t: DataWords): { files: Source[]; services: Source[] } {
  const here = `/c/${slug}`
  const places = { text: t.terms.places, href: ODBL }
  const figures = { text: t.terms.figures, href: CC0 }
  const reports = { text: t.terms.reports, href: null }
  return {
    files: [
      { ...t.files.places, paths: [`${here}/places.geojson`], terms: places },
      { ...t.files.status, paths: [`${here}/status.json`], terms: figures },
      {
        ...t.files.reports,
        paths: [`${here}/issues.atom`, `${here}/feed.json`],
        terms: reports,
      },
      { ...t.files.events, paths: [`${here}/events.ics`], terms: figures },
    ],
    services: [
      { ...t.features, paths: ['/ogc'], terms: places },
      {
        ...t.open311,
        paths: [`/open311/v2/requests.json?jurisdiction_id=${slug}`],
        terms: reports,
      },
      { ...t.api, paths: ['/docs'], terms: null },
    ],
  }
}
