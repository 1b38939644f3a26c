/** The open data of a community: what every one of these says, anybody may read anywhere. */
export const OPEN_FILES = [
  '/c/:slug/places.geojson',
  '/c/:slug/status.json',
  '/c/:slug/issues.atom',
  '/c/:slug/feed.json',
  '/c/:slug/issues.json',
  '/c/:slug/events.ics',
] as const
