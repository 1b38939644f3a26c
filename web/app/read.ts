/** Reads something of one's own from our API; null when it cannot be had just now. */
export async function read<T>(path: string): Promise<T | null> {
  const answer = await fetch(path).catch(() => null)
  return answer?.ok ? ((await answer.json()) as T) : null
}
