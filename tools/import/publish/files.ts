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

/**
 * Removes what two imports ago left, and what interrupted ones did. The files of the version just
 * before stay, for the pages and isolates that opened it and have not asked for them yet.
 */
export async function sweepFiles(
  files: R2Bucket,
  slug: string,
  keep: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const gone: string[] = []
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await files.list({ prefix: `${slug}/`, cursor })
    for (const { key, uploaded } of page.objects) {
      const isLeftOver = now - uploaded.getTime() > LEFT_OVER_AFTER_MS
      if (isArtifactOf(slug, key) && !keep.has(key) && isLeftOver) gone.push(key)
    }
    more = page.truncated
    cursor = page.truncated ? page.cursor : undefined
  }
  for (const key of gone) await files.delete(key)
}
