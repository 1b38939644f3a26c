/** Reads something of one's own from our API; null when it cannot be had just now. */
export async function read<T>(path: string): Promise<T | null> {
  const answer = await fetch(path).catch(() => null)
  if (answer?.ok) return (await answer.json()) as T
  // What is not read to its end stays under way.
  await answer?.body?.cancel()
  return null
}
