/** A field of a message: a number where its wire type is a varint, else its bytes. */
type FieldValue = number | Uint8Array

/**
 * Walks the fields of a Protocol Buffers message: by number, each with a varint, eight or four bytes,
 * or so many as it says. Numbers beyond 2^53 lose their last digits.
 *
 * @throws RangeError where the bytes are cut short
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export function eachField(
  bytes: Uint8Array,
  take: (field: number, value: FieldValue) => void,
): void {
  for (let at = 0; at < bytes.length; ) {
    const key = varintAt(bytes, at)
    const [field, wire] = [Math.floor(key.value / 8), key.value % 8]
    const first = hasVarint(wire)
      ? varintAt(bytes, key.next)
      : { value: FIXED[wire], next: key.next }
    const end = wire === 0 ? first.next : first.next + first.value
    if (!(end <= bytes.length)) throw new RangeError(`message cut short in field ${field}`)
    take(field, wire === 0 ? first.value : bytes.subarray(first.next, end))
    at = end
  }
}

/** The varints of a packed field. */
export function numbersIn(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const read = varintAt(bytes, at)
    numbers.push(read.value)
    at = read.next
  }
  return numbers
}

/** A signed number of its ZigZag encoding. */
export const signed = (zigzag: number): number =>
  zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2

/** Bytes of what has no length of its own, by wire type. */
const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 }

const hasVarint = (wire: number): boolean => wire === 0 || wire === 2

function varintAt(bytes: Uint8Array, at: number): { value: number; next: number } {
  let [value, scale, next] = [0, 1, at]
  for (;;) {
    const byte = bytes[next++]
    if (byte === undefined) throw new RangeError('message cut short in a number')
    value += (byte % 128) * scale
    if (byte < 128) return { value, next }
    scale *= 128
  }
}
