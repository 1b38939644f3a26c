import { useSignal } from '@preact/signals'
import type { LngLat } from '../../domain/kit/geo.ts'
import { locate } from '../map/locate.ts'
import { ActButton } from './act-button.tsx'
import { useBook } from './book-context.ts'
import { useTaskWords } from './words.ts'

/** Asks for the walk from where one is, once somebody wants to know. */
export function WalkHere({ at }: { at: LngLat }) {
  const { community } = useBook()
  const t = useTaskWords()
  const said = useSignal<string | null>(null)
  const busy = useSignal(false)
  const ask = async () => {
    busy.value = true
    const located = await locate(community.bounds)
    const minutes = located.ok ? await walkMinutes(community.slug, located.at, at) : null
    busy.value = false
    if (!located.ok) {
      said.value = located.error === 'outside' ? t.facts.outside : t.facts.noPlace
    } else {
      said.value = minutes === null ? t.facts.tooFarHere : t.facts.fromHere(Math.ceil(minutes))
    }
  }
  return (
    <span class="needs-script" role="status">
      {said.value ?? (
        <ActButton
          label={t.facts.askHere}
          busy={busy.value ? t.list.whereLocating : null}
          press={ask}
        />
      )}
    </span>
  )
}

async function walkMinutes(slug: string, from: LngLat, to: LngLat): Promise<number | null> {
  const answer = await fetch(`/api/communities/${slug}/walk`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ from, to: [to], pace: 'adult' }),
  }).catch(() => null)
  if (!answer?.ok) return null
  const { minutes } = (await answer.json()) as { minutes: readonly (number | null)[] }
  return minutes[0] ?? null
}
