import lookUpZone from '@photostructure/tz-lookup'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { ImportOptions } from './options.ts'
import { ImportRefusal } from './refusal.ts'

export interface Region {
  readonly timeZone: string
  /** ISO 3166-1 alpha-2, lower case */
  readonly country: string
}

/** Time zone and country: as asked for, else the zone at the centre and the country it belongs to. */
export function regionOf({ timeZone, country }: ImportOptions, center: LngLat): Region {
  const zone = timeZone ?? lookUpZone(center[1], center[0])
  return { timeZone: zone, country: country ?? countryOf(zone) }
}

/** The first country, by its letters, that Unicode's region data (CLDR) gives this time zone. */
function countryOf(zone: string): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const region of letters.flatMap((a) => letters.map((b) => a + b)))
    if (zonesOf(region).includes(zone)) return region.toLowerCase()
  throw new ImportRefusal(`no country is known for the time zone ${zone}: say it with --country`)
}

function zonesOf(region: string): readonly string[] {
  // Newer than TypeScript's description of ECMA-402.
  const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & {
    getTimeZones(): string[] | undefined
  }
  return locale.getTimeZones() ?? []
}
