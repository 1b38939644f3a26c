import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort, start } from '../tools/start/child.ts'

/** An instance with the demonstration's neighbourhood. */
export interface House {
  readonly url: string
  /** the file in which stands what it prints */
  readonly said: string
}

declare module 'vitest' {
  interface ProvidedContext {
    houses: readonly House[]
  }
}

/** A house for each of the files that run at once, fresh for this run: nobody meets another's people. */
export default async function setup(project: TestProject) {
  const opened: Awaited<ReturnType<typeof openHouse>>[] = []
  for (let i = 0; i < project.config.maxWorkers; i++) opened.push(await openHouse())
  project.provide(
    'houses',
    opened.map(({ house }) => house),
  )
  return () => Promise.all(opened.map(({ close }) => close()))
}

async function openHouse() {
  const dataDir = mkdtempSync(join(tmpdir(), 'yike-e2e-'))
  const started = await start({ dataDir, port: await freePort() })
  const said = join(dataDir, 'said.txt')
  started.process.stderr?.on('data', (piece) => appendFileSync(said, piece))
  return {
    house: { url: started.url, said },
    close: async () => {
      await started.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
