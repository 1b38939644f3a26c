import { useSignal } from '@preact/signals'
import { middleOf } from '../../../domain/facts/difficulty-ground.ts'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { useFrame } from '../../app/frame.ts'
import { type Lang, langTag, named } from '../../app/i18n.ts'
import { Field } from '../../ui/field.tsx'
import { useCompoundWords } from '../words.ts'
import type { Compounds, CompoundTold } from './read-compounds.ts'

const MOST_SHOWN = 6

const byName = (compounds: readonly CompoundTold[], lang: Lang): CompoundTold[] =>
  compounds.toSorted((a, b) => named(a, lang).localeCompare(named(b, lang), langTag(lang)))

interface ChoiceProps {
  readonly compounds: Compounds['value']
  choose(destination: { name: string; at: LngLat }): void
}

/** A compound by a part of its name, of those that are told of; it needs no network. */
export function CompoundChoice({ compounds, choose }: ChoiceProps) {
  const { lang } = useFrame()
  const t = useCompoundWords()
  const typed = useSignal('')
  const sought = typed.value.trim().toLowerCase()
  const all = Array.isArray(compounds) ? byName(compounds, lang) : []
  const found = all.filter((each) =>
    [each.name, each.name_en ?? ''].some((name) => name.toLowerCase().includes(sought)),
  )
  return (
    <div class="place-search compound-choice">
      <Field
        label={t.choose.label}
        hint={t.choose.hint}
        focused
        name="compound"
        type="search"
        autocomplete="off"
        maxLength={20}
        value={typed.value}
        onInput={(text) => (typed.value = text)}
      />
      <ul>
        {found.slice(0, MOST_SHOWN).map((each) => (
          <li key={each.id}>
            <button
              class="found"
              type="button"
              onClick={() => choose({ name: named(each, lang), at: middleOf(each.ring) })}
            >
              {named(each, lang)}
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet" role="status">
        {compounds === 'unread' ? t.last.unread : null}
        {all.length > 0 && found.length === 0 ? t.choose.none(typed.value) : null}
      </p>
    </div>
  )
}
