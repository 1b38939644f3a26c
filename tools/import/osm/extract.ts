import type { Bounds } from '../../../domain/kit/geo.ts'
import { ImportRefusal } from '../refusal.ts'
import { Coordinates } from './coordinates.ts'
import type { OsmElement, OsmNode, OsmRelation, OsmWay } from './elements.ts'
import { formatOf } from './format.ts'
import { readPbf } from './pbf.ts'
import { readXml } from './xml.ts'

/** An extract in memory: what every later step of an import reads. */
export interface Extract {
  readonly at: Coordinates
  /** nodes with tags; the others are only coordinates */
  readonly nodes: ReadonlyMap<number, OsmNode>
  readonly ways: ReadonlyMap<number, OsmWay>
  readonly relations: ReadonlyMap<number, OsmRelation>
  /** the box the file says it covers, or else the box around its nodes */
  readonly bounds: Bounds
}

/** Reads a whole extract, in whichever of its formats it is. */
export async function readExtract(
  file: string,
  seen: (elements: number) => void = () => {},
): Promise<Extract> {
  const format = await formatOf(file)
  const batches = format === 'pbf' ? readPbf(file) : readXml(file, format === 'xml.gz')
  const gathered = new Gathered()
  let count = 0
  for await (const batch of batches) {
    for (const element of batch) gathered.add(element)
    count += batch.length
    seen(count)
  }
  if (gathered.at.count === 0) throw new ImportRefusal(`${file} is empty: it holds no map data`)
  return gathered
}

class Gathered implements Extract {
  readonly at = new Coordinates()
  readonly nodes = new Map<number, OsmNode>()
  readonly ways = new Map<number, OsmWay>()
  readonly relations = new Map<number, OsmRelation>()
  #box: Bounds | null = null

  get bounds(): Bounds {
    this.#box ??= this.at.bounds()
    return this.#box
  }

  add(element: OsmElement): void {
    switch (element.type) {
      case 'node':
        this.at.add(element.id, element.lng, element.lat)
        if (hasTags(element)) this.nodes.set(element.id, element)
        break
      case 'way':
        this.ways.set(element.id, element)
        break
      case 'relation':
        this.relations.set(element.id, element)
        break
      case 'box':
        this.#box = element.bounds
    }
  }
}

function hasTags({ tags }: OsmNode): boolean {
  for (const _ in tags) return true
  return false
}
