import { batch, type Signal, useSignal } from '@preact/signals'
import type { LngLat } from '../../../domain/kit/geo.ts'
import { LONGEST_STATION_NAME } from '../../../domain/stations/life-words.ts'
import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useSender } from '../../app/use-sender.ts'
import { locate } from '../../map/locate.ts'
import { PlaceSearch } from '../../tasks/place-search.tsx'
import { Field } from '../../ui/field.tsx'
import type { StationPlace, StationsPage } from '../page.ts'
import { type StationsModel, tell } from './model.ts'
import { useLifeWords } from './words.ts'

/** Where it would be: at a shop, or where somebody stands. */
type Ground =
  | { readonly is: 'nowhere' | 'locating' | 'denied' | 'outside' }
  | { readonly is: 'shop'; readonly shop: StationPlace }
  | { readonly is: 'point'; readonly at: LngLat }

interface ProposeProps {
  readonly model: StationsModel
  readonly page: StationsPage
}

/** Proposes a station by its name and where it would be. */
export function ProposeForm({ model, page }: ProposeProps) {
  const { lang } = useFrame()
  const t = useLifeWords()
  const sender = useSender()
  const ground = useSignal<Ground>(page.host ? { is: 'shop', shop: page.host } : { is: 'nowhere' })
  const called = (shop: StationPlace) =>
    t.stationOf(named(shop, lang)).slice(0, LONGEST_STATION_NAME)
  const suggested = useSignal(page.host ? called(page.host) : '')
  const name = useSignal(suggested.value)
  const wrong = useSignal<'name' | 'where' | null>(null)
  const propose = async () => {
    const where = groundWords(ground.value)
    wrong.value = where === null ? 'where' : name.value.trim() === '' ? 'name' : null
    if (wrong.value) return
    const path = `/api/communities/${model.slug}/stations`
    const told = await sender.send(change(path, { name: name.value.trim(), ...where }))
    if (!told.ok) return
    batch(() => {
      name.value = ''
      suggested.value = ''
      ground.value = { is: 'nowhere' }
    })
    await tell(model, t.sent)
  }
  return (
    <form
      class="station-form needs-script"
      onSubmit={(event) => {
        event.preventDefault()
        void propose()
      }}
    >
      <GroundChoice
        ground={ground}
        page={page}
        choose={(shop) => {
          // What somebody wrote themselves stays, whichever shop they choose then.
          if (name.value === suggested.value) name.value = called(shop)
          suggested.value = called(shop)
          ground.value = { is: 'shop', shop }
        }}
      />
      <p class="refusal">{wrong.value === 'where' ? t.wrongWhere : null}</p>
      <Field
        label={t.name}
        hint={wrong.value === 'name' ? t.wrongName : t.nameHint}
        wrong={wrong.value === 'name'}
        name="name"
        autocomplete="off"
        maxLength={LONGEST_STATION_NAME}
        value={name.value}
        onInput={(typed) => {
          name.value = typed
        }}
      />
      <p>
        <button
          class="button"
          data-weight="primary"
          type="submit"
          disabled={sender.busy.value || ground.value.is === 'locating'}
        >
          {t.send}
        </button>
      </p>
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </form>
  )
}

function groundWords(ground: Ground): { host: string } | { at: LngLat } | null {
  if (ground.is === 'shop') return { host: ground.shop.id }
  return ground.is === 'point' ? { at: ground.at } : null
}

interface GroundProps {
  readonly ground: Signal<Ground>
  readonly page: StationsPage
  choose(shop: StationPlace): void
}

function GroundChoice({ ground, page, choose }: GroundProps) {
  const { lang } = useFrame()
  const t = useLifeWords()
  const found = ground.value
  const stand = async () => {
    ground.value = { is: 'locating' }
    const located = await locate(page.community.bounds)
    ground.value = located.ok ? { is: 'point', at: located.at } : { is: located.error }
  }
  if (found.is === 'shop') {
    return (
      <p class="station-acts">
        <span role="status">{t.chosen(named(found.shop, lang))}</span>
        <button
          class="button"
          type="button"
          onClick={() => {
            ground.value = { is: 'nowhere' }
          }}
        >
          {t.another}
        </button>
      </p>
    )
  }
  return (
    <>
      <PlaceSearch
        slug={page.community.slug}
        label={t.shop}
        hint={t.shopHint}
        none={t.noShop}
        choose={choose}
      />
      <p class="station-acts">
        <button class="button" type="button" disabled={found.is === 'locating'} onClick={stand}>
          {t.byPoint}
        </button>
        <span role="status">{found.is === 'nowhere' ? null : t[GROUND_SAYS[found.is]]}</span>
      </p>
    </>
  )
}

const GROUND_SAYS = {
  locating: 'locating',
  denied: 'denied',
  outside: 'outside',
  point: 'located',
} as const
