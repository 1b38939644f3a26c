/** A table for values of tags: without a prototype, so that `highway=constructor` finds nothing in it. */
export function table<T>(
  entries: Readonly<Record<string, T>>,
): Readonly<Record<string, T | undefined>> {
  return Object.assign(Object.create(null), entries)
}
