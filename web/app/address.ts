import { batch, effect } from '@preact/signals'
import { contains } from '../../domain/kit/geo.ts'
import { isKind } from '../../domain/places/kinds.ts'
import { startFrom } from './acts.ts'
import { circleLink } from './links.ts'
import type { CircleModel, Panel } from './model.ts'
import { CHOSEN_PACES, type View } from './page.ts'

/** What the fragment of an address says of a view: `#16/30.27/120.15&sel=rider-12&f=water,open&show=coverage`. */
export interface Fragment {
  readonly view: View | null
  readonly selection: string | null
  /** ids of kinds, and `open` */
  readonly filter: readonly string[]
  readonly panel: Panel
}

const VIEW = /^(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/

export function readFragment(hash: string): Fragment {
  const parts = hash.replace(/^#/, '').split('&')
  const [, zoom, lat, lng] = VIEW.exec(parts[0]) ?? []
  const params = new URLSearchParams(parts.filter((part) => part.includes('=')).join('&'))
  return {
    view: zoom ? { zoom: Number(zoom), center: [Number(lng), Number(lat)] } : null,
    selection: params.get('sel') || null,
    filter: params.get('f')?.split(',').filter(Boolean) ?? [],
    panel: params.get('show') === 'coverage' ? 'coverage' : 'list',
  }
}

export function writeFragment({ view, selection, filter, panel }: Fragment): string {
  const parts: string[] = []
  if (view) {
    const [lng, lat] = view.center
    parts.push(`${Number(view.zoom.toFixed(2))}/${lat.toFixed(5)}/${lng.toFixed(5)}`)
  }
  if (selection) parts.push(`sel=${encodeURIComponent(selection)}`)
  if (filter.length > 0) parts.push(`f=${filter.join(',')}`)
  if (panel === 'coverage') parts.push('show=coverage')
  return parts.length > 0 ? `#${parts.join('&')}` : ''
}

/** Keeps address and model the same: every view is a link, and Back closes the open place or view first. */
export function followAddress(model: CircleModel): void {
  takeQuery(model, new URLSearchParams(location.search))
  takeFragment(model, readFragment(location.hash))
  addEventListener('popstate', () => {
    // A skip link goes to an element, not to another state.
    if (document.getElementById(location.hash.slice(1))) return
    const { selection, panel } = readFragment(location.hash)
    batch(() => {
      model.selection.value = selection
      model.panel.value = panel
    })
  })
  effect(() => {
    const shown = { selection: model.selection.value, panel: model.panel.value }
    const address = addressOf(model, shown)
    const open = shown.selection !== null || shown.panel === 'coverage'
    const wasOpen = history.state?.open === true
    if (open && !wasOpen) {
      // Behind what is open lies the list, also where a link led straight here.
      history.replaceState(history.state, '', addressOf(model, { selection: null, panel: 'list' }))
      return history.pushState({ open: true }, '', address)
    }
    if (!open && wasOpen) return history.back()
    history.replaceState(history.state, '', address)
  })
}

// Without a network the page in store may be that of another start or pace than its address.
function takeQuery(model: CircleModel, params: URLSearchParams): void {
  const pace = CHOSEN_PACES.find((each) => each === params.get('pace'))
  const [lng, lat] = (params.get('from') ?? '').split(',').map(Number)
  batch(() => {
    if (pace) model.pace.value = pace
    if (contains(model.community.bounds, [lng, lat])) startFrom(model, [lng, lat])
  })
}

function takeFragment(model: CircleModel, { view, selection, filter, panel }: Fragment): void {
  batch(() => {
    if (view) model.view.value = view
    model.selection.value = selection
    model.panel.value = panel
    if (filter.length > 0) {
      model.filter.value = { kinds: filter.filter(isKind), open: filter.includes('open') }
    }
  })
}

function addressOf(model: CircleModel, shown: Pick<Fragment, 'selection' | 'panel'>): string {
  const { kinds, open } = model.filter.value
  const query = circleLink(location.pathname, {
    from: model.startChosen.value ? model.start.value : null,
    pace: model.pace.value,
    filter: { kinds: [], open: false },
    query: model.query.value,
    after: null,
  })
  const filter = open ? [...kinds, 'open'] : kinds
  return query + writeFragment({ view: model.view.value, filter, ...shown })
}
