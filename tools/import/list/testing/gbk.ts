/** Text in GBK, which the platform reads and does not write: each character by looking up its two bytes. */
export function encodedOf(text: string): Uint8Array {
  return new Uint8Array([...text].flatMap((c) => codes.get(c) ?? [c.charCodeAt(0)]))
}

const codes = new Map<string, readonly [number, number]>()
const decoder = new TextDecoder('gbk')
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++)
    if (trail !== 0x7f) codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
