import type { Signal } from '@preact/signals'
import { batch } from '@preact/signals'
import { placeTitle } from '../app/title.ts'
import { PlaceSearch } from '../tasks/place-search.tsx'
import type { Draft } from './draft.ts'
import type { Desk } from './model.ts'
import { useDeskWords } from './words.ts'

interface WhereProps {
  readonly desk: Desk
  readonly draft: Signal<Draft>
  middle(): readonly [number, number] | null
}

/** Where a task is: touched on the map, found by name, or, without a pointer, the middle of the map. */
export function Where({ desk, draft, middle }: WhereProps) {
  const t = useDeskWords()
  const { point } = desk
  return (
    <fieldset class="where">
      <legend>{t.form.where}</legend>
      {point.value ? (
        <Chosen desk={desk} draft={draft} />
      ) : (
        <>
          <p class="quiet">{t.form.whereHint}</p>
          <PlaceSearch
            slug={desk.book.community.slug}
            label={t.form.place}
            hint={t.form.placeHint}
            none={t.form.none}
            choose={(place) =>
              batch(() => {
                point.value = place.at
                draft.value = {
                  ...draft.value,
                  placeId: place.id,
                  placeName: placeTitle(place, desk.book.lang),
                }
              })
            }
          />
          <button class="button" type="button" onClick={() => (point.value = middle())}>
            {t.form.centre}
          </button>
        </>
      )}
      <p class="quiet" role="status">
        {point.value ? null : t.form.needWhere}
      </p>
    </fieldset>
  )
}

function Chosen({ desk, draft }: Pick<WhereProps, 'desk' | 'draft'>) {
  const t = useDeskWords()
  return (
    <p class="where-chosen">
      <b role="status">{draft.value.placeName ?? t.form.chosen}</b>
      <button
        class="button"
        type="button"
        onClick={() =>
          batch(() => {
            desk.point.value = null
            draft.value = { ...draft.value, placeId: null, placeName: null }
          })
        }
      >
        {t.form.forget}
      </button>
    </p>
  )
}
