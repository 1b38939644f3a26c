import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort, start } from '../tools/start/child.ts'

declare module 'vitest' {
  interface ProvidedContext {
    url: string
    /** the file in which stands what the house prints */
    said: string
  }
}

/** One fresh instance with the demo neighbourhood for all journeys. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'yike-e2e-'))
  const started = await start({ dataDir, port: await freePort() })
  const said = join(dataDir, 'said.txt')
  started.process.stderr?.on('data', (piece) => appendFileSync(said, piece))
  project.provide('url', started.url)
  project.provide('said', said)
  return async () => {
    await started.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
