import { writeFile } from 'node:fs/promises'
import { buildCompounds } from './compounds.ts'
import { partition } from './lots.ts'
import { OsmDocument } from './osm.ts'
import { LIUWAN } from './plan.ts'
import { emptyQuarter, type Quarter } from './quarter.ts'
import { layStreets } from './streets.ts'
import { osmXml } from './xml.ts'

/** The whole quarter; the same at every call. */
export function buildDemo(): Quarter {
  const quarter = emptyQuarter(new OsmDocument(LIUWAN.center))
  layStreets(quarter)
  const lots = partition(quarter)
  buildCompounds(quarter, lots)
  return quarter
}

/** Writes the quarter as an OSM XML file. */
export async function writeDemo(path: string): Promise<void> {
  await writeFile(path, osmXml(buildDemo().doc))
}
