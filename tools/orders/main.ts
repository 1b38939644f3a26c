import type { ImportOptions } from '../import/import.ts'
import { type Prepared, prepare } from '../import/prepare.ts'
import { SILENT } from '../import/progress.ts'
import { ImportRefusal } from '../import/refusal.ts'

/** What the process that prepares a community says to the one that asked. */
export type Said =
  | { readonly is: 'at'; readonly stage: string }
  | { readonly is: 'refused'; readonly because: string }
  | { readonly is: 'prepared'; readonly prepared: Prepared }

const say = (said: Said) => process.send?.(said)

// Asked by `carry.ts`: an extract is read in a process of its own, so that nobody waits for it.
process.once('message', async (options: ImportOptions) => {
  try {
    const prepared = await prepare(options, {
      ...SILENT,
      stage: (stage) => say({ is: 'at', stage }),
    })
    // The streets are in the graph by now: they would be the largest part of what is sent.
    const network = { nodes: [], edges: [], walls: [] }
    say({ is: 'prepared', prepared: { ...prepared, streets: { ...prepared.streets, network } } })
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    say({ is: 'refused', because: error.message })
  }
})
