import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildCivic } from './civic.ts'
import { buildCompounds } from './compounds.ts'
import { buildCrossovers } from './crossovers.ts'
import { plantGreens } from './greens.ts'
import { partition } from './lots.ts'
import { digMetro } from './metro.ts'
import { buildOldTown } from './old-town.ts'
import { OsmDocument } from './osm.ts'
import { drawOutskirts } from './outskirts.ts'
import { openBusinesses } from './places.ts'
import { ORIGIN } from './plan.ts'
import { emptyQuarter, type Quarter } from './quarter.ts'
import { digRiver } from './river.ts'
import { seedOf } from './seed/seed.ts'
import { buildShops } from './shops.ts'
import { openStations } from './stations.ts'
import { furnish } from './street-furniture.ts'
import { layStreets } from './streets.ts'
import { buildWorks } from './works.ts'
import { osmXml } from './xml.ts'

/** The whole quarter; the same at every call. */
export function buildDemo(): Quarter {
  const quarter = emptyQuarter(new OsmDocument(ORIGIN))
  layStreets(quarter)
  digRiver(quarter)
  const lots = partition(quarter)
  buildCompounds(quarter, lots)
  buildOldTown(quarter, lots)
  plantGreens(quarter, lots)
  buildCivic(quarter, lots)
  buildWorks(quarter, lots)
  buildCrossovers(quarter)
  digMetro(quarter)
  buildShops(quarter, lots)
  openStations(quarter)
  openBusinesses(quarter)
  furnish(quarter, lots)
  drawOutskirts(quarter)
  return quarter
}

/** Writes the quarter as an OSM XML file, and beside it `seed.json`: what is going on there. */
export async function writeDemo(path: string): Promise<void> {
  const quarter = buildDemo()
  await writeFile(path, osmXml(quarter.doc))
  const seed = JSON.stringify(seedOf(quarter), null, 2)
  await writeFile(join(dirname(path), 'seed.json'), `${seed}\n`)
}
