import { eachField, numbersIn, signed } from '../../domain/kit/protobuf.ts'

/** A line or ring of a tile: x, y, x, y … in units of its layer's extent, y to the south. */
type TileLine = readonly number[]

interface TileFeature {
  readonly is: 'point' | 'line' | 'area'
  readonly properties: Readonly<Record<string, string | number | boolean>>
  readonly lines: readonly TileLine[]
}

export interface TileLayer {
  readonly name: string
  /** units from edge to edge of the tile */
  readonly extent: number
  readonly features: readonly TileFeature[]
}

const SHAPES = { 1: 'point', 2: 'line', 3: 'area' } as const
const MOVE_TO = 1
const LINE_TO = 2

/**
 * Reads a Mapbox Vector Tile 2.1, for a map that is drawn where there is no WebGL: on paper.
 *
 * @throws RangeError where the bytes are cut short
 */
export function readVectorTile(bytes: Uint8Array): TileLayer[] {
  const layers: TileLayer[] = []
  eachField(bytes, (field, value) => {
    if (field === 3) layers.push(readLayer(value as Uint8Array))
  })
  return layers
}

type Value = TileFeature['properties'][string]

function readLayer(bytes: Uint8Array): TileLayer {
  let [name, extent] = ['', 4096]
  const keys: string[] = []
  const values: Value[] = []
  const features: Uint8Array[] = []
  eachField(bytes, (field, value) => {
    if (field === 1) name = textOf(value)
    if (field === 2) features.push(value as Uint8Array)
    if (field === 3) keys.push(textOf(value))
    if (field === 4) values.push(readValue(value as Uint8Array))
    if (field === 5) extent = value as number
  })
  return { name, extent, features: features.flatMap((each) => readFeature(each, keys, values)) }
}

function readValue(bytes: Uint8Array): Value {
  let read: Value = ''
  const view = (value: Uint8Array) => new DataView(value.buffer, value.byteOffset, value.length)
  eachField(bytes, (field, value) => {
    if (field === 1) read = textOf(value)
    if (field === 2) read = view(value as Uint8Array).getFloat32(0, true)
    if (field === 3) read = view(value as Uint8Array).getFloat64(0, true)
    if (field === 4 || field === 5) read = value as number
    if (field === 6) read = signed(value as number)
    if (field === 7) read = value === 1
  })
  return read
}

function readFeature(
  bytes: Uint8Array,
  keys: readonly string[],
  values: readonly Value[],
): TileFeature[] {
  let [shape, tags, commands]: [number, number[], number[]] = [0, [], []]
  eachField(bytes, (field, value) => {
    if (field === 2) tags = numbersIn(value as Uint8Array)
    if (field === 3) shape = value as number
    if (field === 4) commands = numbersIn(value as Uint8Array)
  })
  const is = SHAPES[shape as keyof typeof SHAPES]
  if (!is) return []
  const properties: Record<string, Value> = {}
  for (let i = 0; i + 1 < tags.length; i += 2) properties[keys[tags[i]]] = values[tags[i + 1]]
  return [{ is, properties, lines: linesOf(commands) }]
}

/** Each command is its number and how often; positions are steps from the last (MVT 2.1, 4.3). */
function linesOf(commands: readonly number[]): number[][] {
  const lines: number[][] = []
  let [x, y] = [0, 0]
  for (let i = 0; i < commands.length; ) {
    const [command, times] = [commands[i] & 7, commands[i++] >> 3]
    for (let n = 0; n < times && (command === MOVE_TO || command === LINE_TO); n++) {
      x += signed(commands[i++])
      y += signed(commands[i++])
      if (command === MOVE_TO) lines.push([])
      lines.at(-1)?.push(x, y)
    }
  }
  return lines
}

const utf8 = new TextDecoder()

const textOf = (bytes: number | Uint8Array): string => utf8.decode(bytes as Uint8Array)
