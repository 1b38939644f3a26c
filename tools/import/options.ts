import { contains, type LngLat } from '../../domain/kit/geo.ts'
import { ImportRefusal } from './refusal.ts'

/** What makes a community of an extract. */
export interface ImportOptions {
  readonly file: string
  readonly slug: string
  readonly name: string
  readonly nameEn?: string
  readonly center?: LngLat
  readonly radiusM?: number
  readonly district?: string
  readonly timeZone?: string
  /** ISO 3166-1 alpha-2, lower case */
  readonly country?: string
  readonly phone?: string
  readonly fictional?: boolean
}

export const DEFAULT_RADIUS_M = 3000

/** A quarter-hour's walk needs 2 km; a city needs a community for each quarter, not one for all. */
const LARGEST_RADIUS_M = 20_000

const WORLD = [-180, -85, 180, 85] as const

/** Refuses, in one sentence, what cannot make a community whatever the file holds. */
export function checkOptions(options: ImportOptions): void {
  const { slug, name, center, radiusM, timeZone, country } = options
  if (!/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(slug))
    throw new ImportRefusal(
      `--slug takes up to 40 of a-z, 0-9 and hyphens, such as "lakeside"; got "${slug}"`,
    )
  if (name.trim() === '')
    throw new ImportRefusal('--name takes the name that people read; it is empty')
  if (center && !(center.every(Number.isFinite) && contains(WORLD, center)))
    throw new ImportRefusal('--center takes longitude,latitude in degrees, such as 120.15,30.27')
  if (radiusM !== undefined && !center) throw new ImportRefusal('--radius needs a --center')
  if (radiusM !== undefined && !(radiusM >= 100 && radiusM <= LARGEST_RADIUS_M))
    throw new ImportRefusal(`--radius takes 100 to ${LARGEST_RADIUS_M} metres`)
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new ImportRefusal(`--time-zone takes a name such as Asia/Shanghai; got "${timeZone}"`)
  if (country !== undefined && !/^[a-z]{2}$/.test(country))
    throw new ImportRefusal(`--country takes two letters such as cn; got "${country}"`)
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
