import type { R2Bucket } from '@cloudflare/workers-types'
import { type Artifact, isArtifactOf } from '../artifact.ts'

/** An import that runs beside this one may have stored files and not yet named them. */
const LEFT_OVER_AFTER_MS = 60 * 60_000

/** Stores those files that are not there already. */
export async function storeFiles(files: R2Bucket, artifacts: readonly Artifact[]): Promise<void> {
  for (const { key, bytes, contentType } of artifacts) {
    if (await files.head(key)) continue
    await files.put(key, bytes, {
      httpMetadata: { contentType, cacheControl: 'public, max-age=31536000, immutable' },
    })
  }
}

/** Removes what is no longer in force: the files before this import, and what interrupted ones left. */
export async function sweepFiles(
  files: R2Bucket,
  slug: string,
  keys: { inForce: ReadonlySet<string>; before: ReadonlySet<string> },
  now: number,
): Promise<number> {
  const gone: string[] = []
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await files.list({ prefix: `${slug}/`, cursor })
    for (const { key, uploaded } of page.objects) {
      if (!isArtifactOf(slug, key) || keys.inForce.has(key)) continue
      const isLeftOver = now - uploaded.getTime() > LEFT_OVER_AFTER_MS
      if (keys.before.has(key) || isLeftOver) gone.push(key)
    }
    more = page.truncated
    cursor = page.truncated ? page.cursor : undefined
  }
  for (const key of gone) await files.delete(key)
  return gone.length
}
