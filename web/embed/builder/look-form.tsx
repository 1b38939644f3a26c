import { type Signal, useSignal } from '@preact/signals'
import { KIND_IDS, KINDS, type KindId } from '../../../domain/places/kinds.ts'
import { useFrame } from '../../app/frame.ts'
import { Choice } from '../../ui/choice.tsx'
import { EMBED_THEMES, type EmbedOptions } from '../options.ts'
import { choicesOf } from './choices.ts'
import { useBuilderWords } from './words.ts'

interface LookProps {
  readonly slug: string
  readonly options: Signal<EmbedOptions>
}

/** The choices, as a form that also works without scripts: its fields are the parameters of the frame. */
export function LookForm({ slug, options }: LookProps) {
  const { lang } = useFrame()
  const t = useBuilderWords()
  const { layers, filter, theme, size, controls, kiosk } = options.value
  const read = ({ currentTarget }: { currentTarget: HTMLFormElement }) => {
    const fields = [...new FormData(currentTarget)].map(([name, value]) => [name, String(value)])
    options.value = choicesOf(new URLSearchParams(fields))
  }
  return (
    <form class="builder-look" action={`/embed/${slug}/new`} onInput={read}>
      <h2>{t.look}</h2>
      <Choose
        name="layers"
        label={t.layers}
        chosen={layers.join(',')}
        options={[
          ['places', t.layerNames.places],
          ['places,issues', t.layerNames.both],
          ['issues', t.layerNames.issues],
        ]}
      />
      <Choose
        name="f"
        label={t.kind}
        chosen={filter.kinds[0] ?? ''}
        options={[
          ['', t.allKinds],
          ...KIND_IDS.map((id): [KindId, string] => [id, KINDS[id][lang]]),
        ]}
      />
      <Tick name="open" label={t.openNow} checked={filter.open} />
      <Choose
        name="theme"
        label={t.theme}
        chosen={theme}
        options={EMBED_THEMES.map((each) => [each, t.themes[each]])}
      />
      <Choose
        name="in"
        label={t.lang}
        chosen={options.value.lang ?? ''}
        options={[
          ['', t.langs.auto],
          ['zh', t.langs.zh],
          ['en', t.langs.en],
        ]}
      />
      <Choose
        name="size"
        label={t.size}
        chosen={size}
        options={[
          ['normal', t.sizes.normal],
          ['elder', t.sizes.elder],
        ]}
      />
      <Choose
        name="controls"
        label={t.controls}
        chosen={controls}
        options={[
          ['all', t.controlNames.all],
          ['min', t.controlNames.min],
        ]}
      />
      <Tick name="kiosk" label={t.kiosk} checked={kiosk} />
      <noscript>
        <button class="button" type="submit">
          {t.show}
        </button>
      </noscript>
    </form>
  )
}

interface ChooseProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly options: readonly (readonly [value: string, name: string])[]
}

// The form reads all its fields at once; what each keeps is its own.
function Choose({ chosen, ...choice }: ChooseProps) {
  return <Choice {...choice} value={useSignal(chosen)} />
}

function Tick({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label class="builder-tick">
      <input type="checkbox" name={name} value="1" checked={checked} /> <span>{label}</span>
    </label>
  )
}
