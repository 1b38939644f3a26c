import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { PaceName } from '../../domain/lifecircle/pace.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import { countByKind, listPlaces } from '../places/listing.ts'
import type { Lang } from './i18n.ts'
import {
  CIRCLE_MINUTES,
  type CirclePage,
  type Community,
  type Filter,
  type Frame,
  LIST_MINUTES,
  type PlaceItem,
  type PlaceRow,
  type View,
  type Walk,
} from './page.ts'

/** The walks from one start at one pace; places beyond `limitMinutes` are not in it. */
export interface Reach {
  readonly from: LngLat
  readonly pace: PaceName
  readonly limitMinutes: number
  readonly walks: ReadonlyMap<string, Walk>
  /** expected kinds that are not within the circle */
  readonly missing: readonly KindId[]
  readonly offStreet: boolean
}

export type Panel = 'list' | 'coverage'
export type SheetStop = 'peek' | 'half' | 'full'

/** `none` on a page without a map; `waiting`: to be asked for on this device */
export type MapState = 'none' | 'waiting' | 'coming' | 'ready' | 'failed'

/** `slow`: it is there, but what is kept here was quicker */
export type Network = 'there' | 'slow' | 'gone'

/**
 * What is drawn on `/c/:slug`, by the list and the map alike. The list owns places and filter;
 * whoever computes walks (the server, or the kernel in the browser) writes `reach`.
 */
export interface CircleModel {
  readonly community: Community
  readonly frame: Frame
  readonly lang: Lang
  /** by id; complete once `complete` is true */
  readonly places: Signal<ReadonlyMap<string, PlaceItem>>
  readonly complete: Signal<boolean>
  /** the kernel in the browser computes walks: no request is needed for another start or pace */
  readonly kernelReady: Signal<boolean>
  readonly start: Signal<LngLat>
  readonly startChosen: Signal<boolean>
  readonly pace: Signal<PaceName>
  readonly reach: Signal<Reach>
  readonly filter: Signal<Filter>
  readonly query: Signal<string>
  /** ids that the server's search found beyond what is matched here; null while there is no search */
  readonly found: Signal<ReadonlySet<string> | null>
  /** the one selection of list, marker, sheet and address */
  readonly selection: Signal<string | null>
  /** the place under pointer or focus, in the list or on the map */
  readonly highlighted: Signal<string | null>
  readonly view: Signal<View | null>
  readonly panel: Signal<Panel>
  /** set by the map's chunk */
  readonly coveragePanel: Signal<ComponentType | null>
  readonly stop: Signal<SheetStop>
  /** how many rows the list shows */
  readonly rowsShown: Signal<number>
  readonly loading: Signal<'idle' | 'busy' | 'failed'>
  readonly map: Signal<MapState>
  /** there is no map to read, or none yet that anybody asked for */
  readonly listAlone: ReadonlySignal<boolean>
  /** what is looked at in the map's stead, once that is needed and has come */
  readonly still: Signal<ComponentType | null>
  /** somebody wants it, also where it waits */
  readonly mapAsked: Signal<boolean>
  readonly now: Signal<number>
  readonly network: Signal<Network>
  /** ms since the epoch of what is shown */
  readonly dataAt: Signal<number>
  /** the service worker has kept page, list and streets, and the base map */
  readonly pageKept: Signal<boolean>
  readonly tilesKept: Signal<boolean>

  readonly listed: ReadonlySignal<readonly PlaceRow[]>
  readonly counts: ReadonlySignal<Partial<Record<KindId, number>>>
  readonly selected: ReadonlySignal<PlaceRow | null>
}

export function createModel(page: CirclePage, frame: Frame): CircleModel {
  const places = signal<ReadonlyMap<string, PlaceItem>>(
    new Map(page.rows.map(({ place }) => [place.id, place])),
  )
  const complete = signal(false)
  const reach = signal(reachOfPage(page))
  const start = signal(page.start)
  const filter = signal(page.filter)
  const query = signal(page.query)
  const found = signal<ReadonlySet<string> | null>(
    page.query ? new Set(places.peek().keys()) : null,
  )
  const selection = signal<string | null>(null)
  const map = signal<MapState>(page.is === 'list' ? 'none' : 'coming')
  const now = signal(frame.now)

  const listed = computed(() =>
    listPlaces(places.value.values(), {
      start: start.value,
      walks: reach.value.walks,
      anywhere: reach.value.offStreet,
      filter: filter.value,
      query: query.value,
      found: found.value,
      now: filter.value.open ? now.value : 0,
    }),
  )
  const counts = computed(() =>
    complete.value
      ? countByKind(places.value.values(), reach.value.walks, CIRCLE_MINUTES)
      : page.counts,
  )
  const selected = computed(() => {
    const place = places.value.get(selection.value ?? '')
    return place ? { place, walk: reach.value.walks.get(place.id) ?? null } : null
  })

  return {
    community: page.community,
    frame,
    lang: frame.lang,
    places,
    complete,
    kernelReady: signal(false),
    start,
    startChosen: signal(page.startChosen),
    pace: signal(page.pace),
    reach,
    filter,
    query,
    found,
    selection,
    highlighted: signal<string | null>(null),
    view: signal<View | null>(null),
    panel: signal<Panel>('list'),
    coveragePanel: signal<ComponentType | null>(null),
    // In large type half a screen shows no place at all.
    stop: signal<SheetStop>(frame.size === 'elder' ? 'full' : 'half'),
    rowsShown: signal(page.rows.length),
    loading: signal<'idle' | 'busy' | 'failed'>('idle'),
    map,
    listAlone: computed(() => map.value === 'none' || map.value === 'waiting'),
    still: signal<ComponentType | null>(null),
    mapAsked: signal(false),
    now,
    network: signal<Network>('there'),
    dataAt: signal(frame.now),
    pageKept: signal(false),
    tilesKept: signal(false),
    listed,
    counts,
    selected,
  }
}

function reachOfPage(page: CirclePage): Reach {
  const walks = page.rows.flatMap(({ place, walk }) => (walk ? [[place.id, walk] as const] : []))
  return {
    from: page.start,
    pace: page.pace,
    limitMinutes: LIST_MINUTES,
    walks: new Map(walks),
    missing: page.missing,
    offStreet: page.offStreet,
  }
}
