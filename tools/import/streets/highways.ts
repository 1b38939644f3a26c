import { STREET } from '../../../domain/lifecircle/graph.ts'
import type { Tags } from '../osm/elements.ts'
import { table } from '../osm/table.ts'

/** What one class of way means to a person on foot. */
export interface WayClass {
  /** `tagged`: only where `foot=yes` says so; `beside`: only where a sidewalk is tagged */
  readonly walk: 'yes' | 'no' | 'tagged' | 'beside'
  /** made for feet (and wheels): crossings are tagged for these, not for the carriageway */
  readonly footWay?: true
  /** its traffic makes one wait even where no crossing is mapped */
  readonly busy?: true
  /** people live on it: `access=private` then says who may drive in, and those who live there walk */
  readonly livedOn?: true
  /** closed and tagged so, it is a floor one walks across */
  readonly closedIsArea?: true
  readonly flags?: number
}

const road: WayClass = { walk: 'yes', flags: STREET.carriageway }
const busyRoad: WayClass = { ...road, busy: true }
const expressway: WayClass = { walk: 'beside', busy: true, flags: STREET.carriageway }
const motorway: WayClass = { walk: 'tagged', busy: true, flags: STREET.carriageway }
/** Underground it leads to loading bays and car parks: signposted for feet, or not for feet. */
const serviceTunnel: WayClass = { ...road, walk: 'tagged' }
const path: WayClass = { walk: 'yes', footWay: true }
const platform: WayClass = { ...path, closedIsArea: true }

/**
 * Walking by class, after the worldwide row of “OSM tags for routing/Access restrictions” and Key:highway
 * of the OSM wiki. Classes not named here (construction, proposed, raceway, busway, …) are not walked.
 */
const HIGHWAYS = table<WayClass>({
  // foot=no by default; China, Finland and Britain all forbid it by law.
  motorway,
  motorway_link: motorway,
  // An urban expressway: walked where it has a sidewalk, otherwise nobody should be sent along it.
  trunk: expressway,
  trunk_link: expressway,
  primary: busyRoad,
  primary_link: busyRoad,
  secondary: busyRoad,
  secondary_link: busyRoad,
  tertiary: busyRoad,
  tertiary_link: busyRoad,
  unclassified: road,
  residential: { ...road, livedOn: true },
  road,
  service: road,
  track: road,
  // Key:highway=living_street: people have priority over vehicles on all of it.
  living_street: { ...road, livedOn: true },
  pedestrian: path,
  footway: path,
  path,
  corridor: { ...path, flags: STREET.indoor },
  elevator: { ...path, flags: STREET.indoor },
  steps: { ...path, flags: STREET.steps },
  // Worldwide default foot=yes; where it is forbidden it is tagged foot=no or use_sidepath.
  cycleway: path,
  bridleway: { ...path, walk: 'tagged' },
  crossing: path,
  platform,
})

/** The class of a way that people may walk on, or null where the way is no street at all. */
export function wayClass(tags: Tags): WayClass | null {
  if (tags.highway === 'service' && tags.tunnel === 'yes') return serviceTunnel
  if (tags.highway) return HIGHWAYS[tags.highway] ?? { walk: 'no' }
  if (tags.railway === 'platform' || tags.public_transport === 'platform') return platform
  if (tags.man_made === 'pier') return path
  return null
}
