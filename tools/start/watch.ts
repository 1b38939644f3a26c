import { watch } from 'node:fs'
import { buildStale } from './build.ts'

const FOLDERS = ['worker', 'party', 'domain', 'web']

/** An editor writes a file in several steps: they are one change. */
const SETTLED_MS = 200

/** Builds again whenever a source changes, and puts what was built in the place of what runs. */
export function followSources(renew: () => Promise<void>, say: (line: string) => void): void {
  let timer: NodeJS.Timeout | undefined
  const rebuild = async () => {
    try {
      const built = buildStale()
      if (built.length > 0) await renew()
      for (const what of built) say(`built the ${what}`)
    } catch (error) {
      say(String(error))
    }
  }
  for (const folder of FOLDERS) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(rebuild, SETTLED_MS)
    })
  }
}
