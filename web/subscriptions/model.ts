import { type Signal, signal } from '@preact/signals'
import type { CategoryId } from '../../domain/issues/category.ts'
import { read } from '../app/read.ts'

interface Named {
  readonly name: string
  readonly name_en: string | null
}

/** Something that somebody has subscribed to. */
export interface Subscription {
  readonly community: string
  readonly what: 'compound' | 'category'
  readonly target: string
  readonly compound: Named | null
}

/** Something that has happened to a report. */
export interface NewsItem {
  readonly seq: number
  readonly at: number
  readonly issue_no: number
  readonly category: CategoryId
  readonly text: string
  readonly unread: boolean
}

interface Told {
  readonly subscriptions: readonly Subscription[]
  readonly unread: number
  readonly news: readonly NewsItem[]
}

/** What somebody hears of reports; null until it has come. */
export interface Hearing {
  readonly told: Signal<Told | null | 'failed'>
  refresh(): Promise<void>
}

export function createHearing(): Hearing {
  const told: Hearing['told'] = signal(null)
  return {
    told,
    async refresh() {
      told.value = (await read<Told>('/api/subscriptions')) ?? 'failed'
    },
  }
}

/** A compound, as it can be subscribed to. */
export interface Compound extends Named {
  readonly id: string
}

export const compoundsOf = async (slug: string): Promise<readonly Compound[]> =>
  (await read<{ compounds: readonly Compound[] }>(`/api/communities/${slug}/compounds`))
    ?.compounds ?? []
