import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DifficultyKind } from '../../domain/facts/difficulty.ts'
import { middleOf, sideOf } from '../../domain/facts/difficulty-ground.ts'
import { distanceM, type LngLat } from '../../domain/kit/geo.ts'
import { useFrame } from '../app/frame.ts'
import { read } from '../app/read.ts'
import { placeTitle } from '../app/title.ts'
import { AimDialog } from '../issues/report/aim-dialog.tsx'
import type { OpenMap } from '../tasks/open-map.ts'
import { PlaceSearch } from '../tasks/place-search.tsx'
import { type Draft, mayBePlace } from './draft.ts'
import type { CompoundPage } from './page.ts'
import { useCompoundWords } from './words.ts'

interface WhereProps {
  readonly page: CompoundPage
  readonly kind: DifficultyKind
  readonly draft: Signal<Draft>
  readonly openMap: OpenMap
}

/** Where it is: a gate that the map has, a point that one aims at, or a place. */
export function WhereChoice({ page, kind, draft, openMap }: WhereProps) {
  const { lang } = useFrame()
  const t = useCompoundWords().form
  const asking = useSignal<'none' | 'aim' | 'place'>('none')
  const { spot } = draft.value
  const choose = (more: Partial<Draft>) => {
    draft.value = { ...draft.value, ...more }
    asking.value = 'none'
  }
  return (
    <fieldset class="told-choice">
      <legend>{t.where}</legend>
      <p class="told-where" role="status" data-known={spot !== null}>
        {spot === null ? t.whereNot : null}
        {spot && 'at' in spot ? t.wherePoint : null}
        {spot && 'place' in spot ? t.wherePlace(spot.placeName) : null}
      </p>
      {kind === 'entry' ? <MapGates page={page} draft={draft} /> : null}
      <button class="button" type="button" onClick={() => (asking.value = 'aim')}>
        {t.aim}
      </button>
      {mayBePlace(kind) ? (
        <button
          class="button"
          type="button"
          aria-expanded={asking.value === 'place'}
          onClick={() => (asking.value = asking.value === 'place' ? 'none' : 'place')}
        >
          {t.find}
        </button>
      ) : null}
      {asking.value === 'place' ? (
        <PlaceSearch
          slug={page.community.slug}
          label={t.find}
          hint={t.findHint}
          focused
          none={t.findNone}
          choose={(place) =>
            choose({ spot: { place: place.id, placeName: placeTitle(place, lang) } })
          }
        />
      ) : null}
      {asking.value === 'aim' ? (
        <AimDialog
          community={page.community}
          openMap={openMap}
          from={spot && 'at' in spot ? spot.at : middleOf(page.compound.ring)}
          chosen={(at) => choose({ spot: { at } })}
          close={() => (asking.value = 'none')}
        />
      ) : null}
    </fieldset>
  )
}

/** A gate that somebody has told of already is not offered again. */
const SAME_GATE_M = 12

/** The gates that the streets have in the wall of the compound, each named by its side. */
function MapGates({ page, draft }: Pick<WhereProps, 'page' | 'draft'>) {
  const t = useCompoundWords().form
  const gates = useSignal<readonly LngLat[]>([])
  const { community, compound, facts } = page
  useEffect(() => {
    const path = `/api/communities/${community.slug}/compounds/${encodeURIComponent(compound.id)}/gates`
    void read<{ gates: LngLat[] }>(path).then((answer) => {
      const told = facts.filter(({ kind }) => kind === 'entry')
      gates.value = (answer?.gates ?? []).filter((at) =>
        told.every((item) => distanceM(item.at, at) > SAME_GATE_M),
      )
    })
  }, [])
  return gates.value.map((at) => {
    const name = t.sides[sideOf(compound.ring, at)]
    const { spot } = draft.value
    return (
      <button
        key={at.join()}
        class="button"
        type="button"
        aria-pressed={spot !== null && 'at' in spot && spot.at.join() === at.join()}
        onClick={() => {
          draft.value = { ...draft.value, spot: { at }, name: draft.value.name || name }
        }}
      >
        {t.gates} · {name}
      </button>
    )
  })
}
