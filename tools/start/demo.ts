import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDemo } from '../demo/demo.ts'
import { LIUWAN } from '../demo/plan.ts'
import { importCommunity } from '../import/import.ts'
import { LineProgress } from '../import/progress.ts'
import type { Store } from '../store.ts'

/** Makes the demo neighbourhood and imports it like any other. */
export async function settleDemo(store: Store, dataDir: string): Promise<void> {
  const progress = new LineProgress(process.stderr, () => performance.now())
  const file = join(dataDir, 'demo.osm')
  await mkdir(dataDir, { recursive: true })
  progress.stage('drawing')
  await writeDemo(file)
  progress.done(`the streets of ${LIUWAN.nameEn} ${LIUWAN.name}, a neighbourhood that is invented`)
  await importCommunity({ ...LIUWAN, file }, { store, progress })
}
