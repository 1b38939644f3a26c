import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
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

/** How the very first start went, before anything was there. */
export interface FirstStart {
  readonly said: string
  readonly exitCode: number | null
}

declare module 'vitest' {
  interface ProvidedContext {
    houses: readonly House[]
    firstStart: FirstStart
  }
}

/** A house for each of the files that run at once, fresh for this run: nobody meets another's people. */
export default async function setup(project: TestProject) {
  const shelf = mkdtempSync(join(tmpdir(), 'yike-e2e-'))
  const dataDirs = Array.from({ length: project.config.maxWorkers }, (_, i) => join(shelf, `${i}`))
  project.provide('firstStart', await startFirst(dataDirs[0]))
  for (const another of dataDirs.slice(1)) cpSync(dataDirs[0], another, { recursive: true })
  const opened = await Promise.all(dataDirs.map(openHouse))
  project.provide(
    'houses',
    opened.map(({ house }) => house),
  )
  return async () => {
    await Promise.all(opened.map(({ stop }) => stop()))
    rmSync(shelf, { recursive: true, force: true })
  }
}

async function startFirst(dataDir: string): Promise<FirstStart> {
  const started = await start({ dataDir, port: await freePort() })
  return { said: started.said(), exitCode: await started.stop() }
}

async function openHouse(dataDir: string) {
  const { url, process, said: told, stop } = await start({ dataDir, port: await freePort() })
  const said = join(dataDir, 'said.txt')
  appendFileSync(said, told())
  process.stderr?.on('data', (piece) => appendFileSync(said, piece))
  return { house: { url, said }, stop }
}
