/**
 * What a map holds under a key, worked out the first time that it is asked for. A map that holds
 * `most` is emptied before it takes another: what is asked often is soon there again.
 */
export function remember<K, V extends NonNullable<unknown> | null>(
  kept: Map<K, V>,
  key: K,
  workOut: () => V,
  most = Number.POSITIVE_INFINITY,
): V {
  const known = kept.get(key)
  if (known !== undefined) return known
  const value = workOut()
  if (kept.size >= most) kept.clear()
  kept.set(key, value)
  return value
}
