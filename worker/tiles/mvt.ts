/** A line or ring of a tile: x, y, x, y … in units of its layer's extent, y to the south. */
export type TileLine = readonly number[]

export interface TileFeature {
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
    if (field === 1) name = textOf(value as Uint8Array)
    if (field === 2) features.push(value as Uint8Array)
    if (field === 3) keys.push(textOf(value as Uint8Array))
    if (field === 4) values.push(readValue(value as Uint8Array))
    if (field === 5) extent = value as number
  })
  return { name, extent, features: features.flatMap((each) => readFeature(each, keys, values)) }
}

function readValue(bytes: Uint8Array): Value {
  let read: Value = ''
  const view = (value: Uint8Array) => new DataView(value.buffer, value.byteOffset, value.length)
  eachField(bytes, (field, value) => {
    if (field === 1) read = textOf(value as Uint8Array)
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

const signed = (zigzag: number): number => (zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2)

const utf8 = new TextDecoder()
const textOf = (bytes: Uint8Array): string => utf8.decode(bytes)

function numbersIn(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const read = varintAt(bytes, at)
    numbers.push(read.value)
    at = read.next
  }
  return numbers
}

/** Protocol buffers: fields by number, each with a varint, eight or four bytes, or so many as it says. */
function eachField(
  bytes: Uint8Array,
  take: (field: number, value: number | Uint8Array) => void,
): void {
  for (let at = 0; at < bytes.length; ) {
    const key = varintAt(bytes, at)
    const [field, wire] = [Math.floor(key.value / 8), key.value % 8]
    const first = varintOf(wire)
      ? varintAt(bytes, key.next)
      : { value: FIXED[wire], next: key.next }
    const end = wire === 0 ? first.next : first.next + first.value
    if (!(end <= bytes.length)) throw new RangeError(`vector tile: cut short in field ${field}`)
    take(field, wire === 0 ? first.value : bytes.subarray(first.next, end))
    at = end
  }
}

/** Bytes of what has no length of its own, by wire type. */
const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 }

const varintOf = (wire: number): boolean => wire === 0 || wire === 2

function varintAt(bytes: Uint8Array, at: number): { value: number; next: number } {
  let [value, scale, next] = [0, 1, at]
  for (;;) {
    const byte = bytes[next++]
    if (byte === undefined) throw new RangeError('vector tile: cut short')
    value += (byte % 128) * scale
    if (byte < 128) return { value, next }
    scale *= 128
  }
}
