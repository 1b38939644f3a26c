/**
 * The `i`-th message of somebody who means harm, the same at every run: text and bytes; every third
 * begins as a frame of ours does. Its bytes are those of a linear congruential generator (Park and
 * Miller's, 48271 modulo 2³¹ − 1).
 */
export function garbage(i: number): string | ArrayBuffer {
  let at = i + 1
  const bytes = Uint8Array.from({ length: 1 + (i % 60) }, () => {
    at = (at * 48_271) % 0x7fff_ffff
    return at >> 11
  })
  if (i % 3 === 0) bytes.set([0x59, 1, 1 + (i % 4)].slice(0, bytes.length))
  return i % 5 === 0 ? String.fromCharCode(...bytes) : bytes.buffer
}
