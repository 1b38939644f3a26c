import { boundsOf, type Community } from '../communities/store.ts'

export interface Example {
  readonly path: string
  readonly body?: string
}

/** A request for each address that runs against a community of this house, by the path of the document. */
export function examplesOf(community: Community): Readonly<Record<string, Example>> {
  const { slug, centerLng: lng, centerLat: lat } = community
  const here = `/api/communities/${slug}`
  const [west, south, east, north] = boundsOf(community)
  const targets = [
    [lng, lat],
    [(lng + east) / 2, (lat + north) / 2],
    [(lng + west) / 2, (lat + south) / 2],
  ]
  const walk = { from: [lng, lat], to: targets, pace: 'elder' }
  return {
    '/healthz': { path: '/healthz' },
    '/api/communities': { path: '/api/communities' },
    '/api/communities/{slug}': { path: here },
    '/api/communities/{slug}/places': { path: `${here}/places?kind=station,rest_stop&limit=3` },
    '/api/communities/{slug}/search': { path: `${here}/search?q=${encodeURIComponent('公园')}` },
    '/api/communities/{slug}/circle': {
      path: `${here}/circle?from=${lng},${lat}&minutes=5,10,15&pace=elder`,
    },
    '/api/communities/{slug}/reach': {
      path: `${here}/reach?from=${lng},${lat}&minutes=15&pace=elder`,
    },
    '/api/communities/{slug}/walk': { path: `${here}/walk`, body: JSON.stringify(walk) },
    '/api/communities/{slug}/coverage': { path: `${here}/coverage?minutes=5,10,15&pace=elder` },
    '/api/communities/{slug}/coverage/site': {
      path: `${here}/coverage/site?kind=toilet&minutes=10`,
    },
    '/tiles/{slug}.json': { path: `/tiles/${slug}.json` },
  }
}
