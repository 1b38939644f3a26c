import type { Signal } from '@preact/signals'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { nowAndThen } from '../../app/now-and-then.ts'
import { read } from '../../app/read.ts'
import type { CompoundHead, DifficultyItem } from '../page.ts'

/** A compound with all that is told of it. */
export interface CompoundTold extends CompoundHead {
  readonly ring: readonly LngLat[]
  readonly facts: readonly DifficultyItem[]
}

export type Compounds = Signal<readonly CompoundTold[] | 'coming' | 'unread'>

/** So many pages at most: more compounds no district has. */
const MOST_PAGES = 12

/** A rider's page lies open all day. */
const AGAIN_MS = 15 * 60_000

/**
 * Reads what is told of all compounds, and loads the streets with it: at the gate there is often no
 * network, and nothing is asked for then. What was not read is read when a network comes.
 */
export function readCompounds(
  slug: string,
  compounds: Compounds,
  streets: { open(): Promise<unknown> },
): () => void {
  const go = async () => {
    const all = await readAll(slug)
    // Of what was read before the last of it stays.
    if (all || !Array.isArray(compounds.peek())) compounds.value = all ?? 'unread'
    await streets.open().catch(() => undefined)
  }
  return nowAndThen(() => void go(), AGAIN_MS)
}

async function readAll(slug: string): Promise<readonly CompoundTold[] | null> {
  const all: CompoundTold[] = []
  let after: string | null = null
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const query: string = after === null ? '' : `?after=${encodeURIComponent(after)}`
    const page: Page | null = await read<Page>(`/api/communities/${slug}/difficulties${query}`)
    if (!page) return null
    all.push(...page.compounds)
    after = page.next
    if (after === null) break
  }
  return all
}

interface Page {
  readonly compounds: readonly CompoundTold[]
  readonly next: string | null
}
