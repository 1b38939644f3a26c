import { useSignal } from '@preact/signals'
import { contains, type LngLat } from '../../../domain/kit/geo.ts'
import { spotNow } from '../../facts/position.ts'
import { AimDialog } from '../../issues/report/aim-dialog.tsx'
import { PlaceDialog } from '../../issues/report/place-dialog.tsx'
import type { OpenMap } from '../../tasks/open-map.ts'
import { Icon } from '../../ui/icon.tsx'
import { type Changing, write } from './model.ts'
import { useChangeWords } from './words.ts'

interface WhereProps {
  readonly model: Changing
  readonly openMap: OpenMap | undefined
}

/** Where it is: aimed at on the map, or where the writer stands. */
export function WhereItIs({ model, openMap }: WhereProps) {
  const t = useChangeWords()
  const finding = useSignal<'not' | 'asking' | 'outside' | 'notFound'>('not')
  const asking = useSignal<'none' | 'map' | 'list'>('none')
  const close = () => (asking.value = 'none')
  const put = ([lng, lat]: LngLat) => {
    finding.value = 'not'
    write(model, { at: [lng, lat] })
  }
  const { at } = model.draft.value
  const { community } = model.page
  const locate = async () => {
    finding.value = 'asking'
    const spot = await spotNow()
    const isHere = spot !== null && contains(community.bounds, spot.at)
    finding.value = isHere ? 'not' : spot ? 'outside' : 'notFound'
    if (isHere) put(spot.at)
  }
  const trouble = { not: null, asking: t.form.locating, ...t.form }[finding.value]
  return (
    <section class="change-where">
      <h2>{t.form.where}</h2>
      <p class="change-spot" role="status">
        <Icon name="pin" /> {trouble ?? t.form[placedWords(model)]}
      </p>
      <p class="change-ways needs-script">
        <button class="button" type="button" onClick={() => (asking.value = 'map')}>
          {t.form.onMap}
        </button>
        <button class="button" type="button" onClick={() => void locate()}>
          {t.form.locate}
        </button>
        <button class="button" type="button" onClick={() => (asking.value = 'list')}>
          {t.form.beside}
        </button>
      </p>
      {asking.value === 'map' && openMap ? (
        <AimDialog community={community} openMap={openMap} from={at} chosen={put} close={close} />
      ) : null}
      {asking.value === 'list' ? (
        <PlaceDialog
          community={community}
          from={at}
          chosen={(place) => put(place.at)}
          close={close}
        />
      ) : null}
    </section>
  )
}

function placedWords({ draft, fields }: Changing): 'placed' | 'moved' | 'stays' | 'unplaced' {
  const { at } = draft.value
  if (!at) return 'unplaced'
  const was = fields.value?.at
  if (!was) return 'placed'
  return was[0] === at[0] && was[1] === at[1] ? 'stays' : 'moved'
}
