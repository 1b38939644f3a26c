import { writeFile } from 'node:fs/promises'
import { buildCivic } from './civic.ts'
import { buildCompounds } from './compounds.ts'
import { plantGreens } from './greens.ts'
import { partition } from './lots.ts'
import { buildOldTown } from './old-town.ts'
import { OsmDocument } from './osm.ts'
import { LIUWAN } from './plan.ts'
import { emptyQuarter, type Quarter } from './quarter.ts'
import { digRiver } from './river.ts'
import { buildShops } from './shops.ts'
import { layStreets } from './streets.ts'
import { buildWorks } from './works.ts'
import { osmXml } from './xml.ts'

/** The whole quarter; the same at every call. */
export function buildDemo(): Quarter {
  const quarter = emptyQuarter(new OsmDocument(LIUWAN.center))
  layStreets(quarter)
  digRiver(quarter)
  const lots = partition(quarter)
  buildCompounds(quarter, lots)
  buildOldTown(quarter, lots)
  plantGreens(quarter, lots)
  buildCivic(quarter, lots)
  buildWorks(quarter, lots)
  buildShops(quarter, lots)
  return quarter
}

/** Writes the quarter as an OSM XML file. */
export async function writeDemo(path: string): Promise<void> {
  await writeFile(path, osmXml(buildDemo().doc))
}
