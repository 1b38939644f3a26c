/** What becomes of a lot. */
export type Use =
  | 'slabs'
  | 'low'
  | 'towers'
  | 'mixed'
  | 'old'
  | 'primary_school'
  | 'middle_school'
  | 'kindergarten'
  | 'college'
  | 'hospital'
  | 'market'
  | 'centre'
  | 'square'
  | 'mall'
  | 'offices'
  | 'works'
  | 'garden'
  | 'park'
  | 'hill'
  | 'field'

/** A region cut in two by a lane, again and again, until its lots. */
export type Layout =
  | Use
  | {
      readonly cut: 'up' | 'across'
      readonly at: number
      readonly parts: readonly [Layout, Layout]
    }

const up = (at: number, west: Layout, east: Layout): Layout => ({
  cut: 'up',
  at,
  parts: [west, east],
})
const across = (at: number, south: Layout, north: Layout): Layout => ({
  cut: 'across',
  at,
  parts: [south, north],
})

/** A piece of land between streets: from column `west` to `east`, from row `south` to `north`. */
export interface Region {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
  readonly layout: Layout
}

const block = (west: number, south: number, layout: Layout, size = [1, 1]): Region => ({
  west,
  east: west + size[0],
  south,
  north: south + size[1],
  layout,
})

export const REGIONS: readonly Region[] = [
  block(0, 0, 'field'),
  block(1, 0, up(0.52, across(0.5, 'low', 'slabs'), 'slabs')),
  block(2, 0, up(0.4, 'works', 'works')),
  block(3, 0, across(0.46, up(0.5, 'slabs', 'slabs'), up(0.56, 'slabs', 'kindergarten'))),
  block(4, 0, up(0.55, 'middle_school', 'slabs')),
  block(5, 0, up(0.5, 'works', 'works')),
  block(6, 0, 'works'),

  block(0, 1, up(0.46, 'slabs', 'low')),
  block(1, 1, across(0.5, up(0.44, 'slabs', 'slabs'), up(0.6, 'slabs', 'kindergarten'))),
  block(2, 1, up(0.5, 'mall', 'slabs')),
  block(3, 1, across(0.55, up(0.48, 'slabs', 'slabs'), 'slabs')),
  block(4, 1, up(0.5, across(0.6, 'slabs', 'centre'), 'slabs')),
  block(5, 1, up(0.54, 'towers', across(0.5, 'slabs', 'garden'))),
  block(6, 1, across(0.5, 'works', 'works')),

  block(0, 2, across(0.5, 'low', up(0.46, 'slabs', 'garden'))),
  block(1, 2, up(0.5, 'slabs', across(0.55, 'slabs', 'market'))),
  block(2, 2, up(0.44, 'square', across(0.48, 'offices', 'mixed'))),
  block(3, 2, up(0.52, across(0.5, 'slabs', 'slabs'), 'slabs')),
  block(4, 2, across(0.52, up(0.5, 'slabs', 'slabs'), 'primary_school')),
  block(5, 2, up(0.5, 'slabs', across(0.5, 'mixed', 'kindergarten'))),
  block(6, 2, up(0.5, 'low', across(0.46, 'slabs', 'offices'))),

  block(0, 3, across(0.48, 'slabs', 'slabs')),
  block(1, 3, 'old'),
  block(2, 3, up(0.5, 'old', across(0.5, 'mixed', 'garden'))),
  block(3, 3, 'park', [2, 1]),
  block(5, 3, up(0.52, 'hospital', across(0.5, 'towers', 'garden'))),
  block(6, 3, across(0.48, 'slabs', 'towers')),

  block(0, 5, up(0.5, 'low', across(0.5, 'low', 'garden'))),
  block(1, 5, up(0.54, 'middle_school', across(0.5, 'slabs', 'slabs'))),
  block(2, 5, up(0.48, across(0.5, 'towers', 'mall'), 'slabs')),
  block(3, 5, across(0.5, 'towers', 'slabs')),
  block(4, 5, up(0.5, 'mixed', across(0.54, 'garden', 'slabs'))),
  block(5, 5, up(0.46, 'offices', 'offices')),
  block(6, 5, 'field'),

  block(0, 6, 'hill', [1, 2]),
  block(1, 6, across(0.5, 'slabs', 'slabs')),
  block(2, 6, up(0.5, across(0.46, 'slabs', 'centre'), across(0.55, 'slabs', 'kindergarten'))),
  block(3, 6, up(0.56, 'primary_school', across(0.5, 'slabs', 'slabs'))),
  block(4, 6, up(0.48, 'slabs', 'towers')),
  block(5, 6, up(0.5, 'works', across(0.5, 'offices', 'works'))),
  block(6, 6, 'works'),

  block(1, 7, up(0.5, 'low', 'garden')),
  block(2, 7, across(0.5, 'slabs', 'slabs')),
  block(3, 7, 'college', [2, 1]),
  block(5, 7, up(0.5, 'works', 'field')),
  block(6, 7, 'field'),
]
