import type { R2Bucket } from '@cloudflare/workers-types'
import type { ListRecord } from '../../../domain/places/list-change.ts'

const keyOf = (slug: string, id: string) => `${slug}/lists/${id}.json`

export async function saveRecord(files: R2Bucket, slug: string, record: ListRecord): Promise<void> {
  await files.put(keyOf(slug, record.id), JSON.stringify(record), {
    httpMetadata: { contentType: 'application/json' },
  })
}

/** Null where it is not kept, or no longer. */
export async function loadRecord(
  files: R2Bucket,
  slug: string,
  id: string,
): Promise<ListRecord | null> {
  const file = await files.get(keyOf(slug, id))
  return file && ((await file.json()) as ListRecord)
}
