import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { KINDS } from '../../domain/places/kinds.ts'
import { named } from '../app/i18n.ts'
import type { CircleModel } from '../app/model.ts'
import { keyOf, type Picked } from './pick.ts'
import { mapWords } from './words.ts'

interface TwinProps {
  readonly model: CircleModel
  /** what the map draws now, as one reads */
  readonly drawn: ReadonlySignal<readonly Picked[]>
  open(picked: Picked): void
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** The map as a list box: what the canvas shows, for who walks it by keys or by ear. */
export function Twin({ model, drawn, open }: TwinProps) {
  const id = useId()
  const active = useSignal(0)
  const say = mapWords(model.lang)
  const options = drawn.value
  const at = Math.min(active.value, options.length - 1)

  const goTo = (index: number) => {
    active.value = Math.max(0, Math.min(options.length - 1, index))
    point(model, options[active.value])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const picked = options[at]
    const step = STEPS[event.key]
    if (step) goTo(at + step)
    else if (event.key === 'Home') goTo(0)
    else if (event.key === 'End') goTo(options.length - 1)
    else if ((event.key === 'Enter' || event.key === ' ') && picked) open(picked)
    else return
    event.preventDefault()
  }

  if (options.length === 0) return <p class="unseen">{say.twinNone}</p>
  return (
    <div class="map-twin map-card">
      <div
        role="listbox"
        tabIndex={0}
        aria-label={`${say.twin(options.length)}。${say.twinHelp}`}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={onKeyDown}
        onFocus={() => point(model, options[at])}
        onBlur={() => point(model, undefined)}
      >
        {options.map((picked, i) => (
          <div
            key={keyOf(picked)}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            hidden={Math.abs(i - at) > 2}
          >
            {told(model, picked)}
          </div>
        ))}
      </div>
    </div>
  )
}

function point(model: CircleModel, picked: Picked | undefined): void {
  model.highlighted.value = picked?.is === 'place' ? picked.id : null
}

function told({ places, reach, lang }: CircleModel, picked: Picked): string {
  if (picked.is === 'cluster') return mapWords(lang).clusterOf(picked.count)
  const place = places.value.get(picked.id)
  if (!place) return ''
  const walk = reach.value.walks.get(place.id)
  const minutes = walk && mapWords(lang).minutesAway(Math.max(1, Math.ceil(walk.minutes)))
  return [named(place, lang), KINDS[place.kind][lang], minutes].filter(Boolean).join(' · ')
}
