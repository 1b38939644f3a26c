import type { ImportOptions } from './options.ts'
import { prepare } from './prepare.ts'
import { type Progress, SILENT } from './progress.ts'
import { publish, type Shelf } from './publish/publish.ts'
import { type Summary, summarize } from './summary.ts'

export type { ImportOptions } from './options.ts'

export interface ImportTools {
  /** opened only for what is known to be good: a broken file leaves no trace */
  readonly store: Shelf | (() => Promise<Shelf>)
  readonly progress?: Progress
  /** ms since the epoch */
  readonly clock?: () => number
}

/**
 * Makes one community of an extract and puts it in force; again with the same slug, it updates it.
 *
 * @throws ImportRefusal, with one sentence for people, when the file or the options cannot be used;
 *   nothing is stored then
 */
export async function importCommunity(
  options: ImportOptions,
  { store, progress = SILENT, clock = Date.now }: ImportTools,
): Promise<Summary> {
  const startedAt = clock()
  const prepared = await prepare(options, progress)
  const shelf = typeof store === 'function' ? await store() : store
  const changes = await publish(prepared, shelf, progress, startedAt)
  return summarize(prepared, changes, (clock() - startedAt) / 1000)
}
