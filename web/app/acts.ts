import { batch } from '@preact/signals'
import type { LngLat } from '../../domain/kit/geo.ts'
import type { PaceName } from '../../domain/lifecircle/pace.ts'
import type { KindId } from '../../domain/places/kinds.ts'
import type { CircleModel, SheetStop } from './model.ts'
import { MORE_ROWS, PAGE_ROWS } from './page.ts'

const STOPS: readonly SheetStop[] = ['peek', 'half', 'full']

export function toggleKind(model: CircleModel, kind: KindId): void {
  const { kinds, open } = model.filter.value
  const others = kinds.filter((each) => each !== kind)
  filterBy(model, { kinds: others.length === kinds.length ? [...kinds, kind] : others, open })
}

export function toggleOpen(model: CircleModel): void {
  const { kinds, open } = model.filter.value
  filterBy(model, { kinds, open: !open })
}

export function clearFilter(model: CircleModel): void {
  batch(() => {
    filterBy(model, { kinds: [], open: false })
    model.query.value = ''
    model.found.value = null
  })
}

export function choosePace(model: CircleModel, pace: PaceName): void {
  model.pace.value = pace
}

export function startFrom(model: CircleModel, at: LngLat): void {
  batch(() => {
    model.start.value = at
    model.startChosen.value = true
  })
}

export function startFromCentre(model: CircleModel): void {
  batch(() => {
    model.start.value = model.community.center
    model.startChosen.value = false
  })
}

/** Opens a place; the sheet comes up where it was nearly closed. */
export function select(model: CircleModel, id: string): void {
  batch(() => {
    model.selection.value = id
    model.panel.value = 'list'
    if (model.stop.value === 'peek') model.stop.value = 'half'
  })
}

export function closePlace(model: CircleModel): void {
  model.selection.value = null
}

export function showCoverage(model: CircleModel): void {
  batch(() => {
    model.panel.value = 'coverage'
    if (model.stop.value === 'peek') model.stop.value = 'half'
  })
}

/** Closes whatever lies over the list. */
export function backToList(model: CircleModel): void {
  batch(() => {
    model.panel.value = 'list'
    model.selection.value = null
  })
}

export function showMore(model: CircleModel): void {
  model.rowsShown.value += MORE_ROWS
}

export function moveSheet(model: CircleModel, by: 1 | -1): void {
  const next = STOPS[STOPS.indexOf(model.stop.value) + by]
  if (next) model.stop.value = next
}

function filterBy(model: CircleModel, filter: CircleModel['filter']['value']): void {
  batch(() => {
    model.filter.value = filter
    model.rowsShown.value = PAGE_ROWS
    model.selection.value = null
  })
}
