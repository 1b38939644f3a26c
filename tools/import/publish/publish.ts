import type { D1Database, R2Bucket } from '@cloudflare/workers-types'
import type { Prepared } from '../prepare.ts'
import type { Progress } from '../progress.ts'
import { storeFiles, sweepFiles } from './files.ts'
import { clearStages, stagePlaces } from './stage.ts'
import { type Changes, putInForce } from './switch.ts'

/** Where communities are kept. */
export interface Shelf {
  readonly db: D1Database
  readonly files: R2Bucket
}

/**
 * Stores a prepared community. Files and stage first, which nobody reads; then one batch that puts
 * all in force; then the sweeping. Ended at any moment, the version before stays in force.
 */
export async function publish(
  prepared: Prepared,
  { db, files }: Shelf,
  progress: Progress,
  now: number,
): Promise<Changes> {
  const { slug } = prepared.options
  const artifacts = [prepared.graph, prepared.homesFile, prepared.map]
  progress.stage('store')
  const before = await filesInForce(db, slug)
  await storeFiles(files, artifacts)
  await clearStages(db, slug)
  const importId = `${slug}:${now}`
  await stagePlaces(db, importId, prepared.places, (places) => progress.count(places))
  const changes = await putInForce(db, importId, prepared, now)
  await sweepFiles(files, slug, new Set([...before, ...artifacts.map(({ key }) => key)]), now)
  const { added, changed, removed } = changes.places
  progress.done(`${added} places added, ${changed} changed, ${removed} removed`)
  return changes
}

async function filesInForce(db: D1Database, slug: string): Promise<ReadonlySet<string>> {
  const row = await db
    .prepare('select graph_key, homes_key, tiles_key from community where slug = ?1')
    .bind(slug)
    .first<Record<string, string>>()
  return new Set(row ? Object.values(row) : [])
}
