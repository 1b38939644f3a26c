import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import type { Palette } from './palette.ts'
import { baseStyle } from './style.ts'

const paper: Palette = {
  land: '#F4F1EA',
  building: '#E4DFD4',
  road: '#FFFFFF',
  casing: '#CFC8B9',
  water: '#CBE1EA',
  green: '#DAE8CF',
  label: '#38433F',
  ring: '#0B6B57',
  surface: '#FFFFFF',
  ink: '#1B2421',
  muted: '#47534E',
  line: '#75827C',
  danger: '#A8280F',
  onKind: '#FFFFFF',
  task: '#7A4B00',
  issue: '#B3300F',
  volunteer: '#2B3A55',
  crew: ['#075243', '#2F8A6F', '#7DBB9F', '#B5D4BD', '#D4977D'],
  fonts: ['PingFang SC', 'sans-serif'],
  kinds: {
    station: '#0B6B57',
    rest_stop: '#1A57B5',
    basic: '#6A4A2C',
    quality: '#5B4B8A',
    public: '#1F5C74',
  },
}
const base = {
  tiles: 'https://yike.test/tiles/demo/{z}/{x}/{y}.mvt',
  bounds: [120, 30, 120.1, 30.1],
} as const

describe('the base map', () => {
  it.each(['zh', 'en'] as const)('is a valid MapLibre style in %s', (lang) => {
    expect(validateStyleMin(baseStyle(base, paper, lang))).toEqual([])
  })

  it('asks no glyph or sprite server', () => {
    const style = baseStyle(base, paper, 'zh')
    expect(style.glyphs ?? style.sprite).toBeUndefined()
  })

  it('draws every vector layer of the import', () => {
    const drawn = new Set(
      baseStyle(base, paper, 'zh').layers.map((l) => 'source-layer' in l && l['source-layer']),
    )
    for (const layer of [
      'green',
      'areas',
      'water',
      'buildings',
      'streets',
      'railways',
      'walls',
      'labels',
    ])
      expect(drawn).toContain(layer)
  })

  it('takes no colour but the palette’s', () => {
    const named = new Set<string>([
      ...(Object.values(paper) as string[]),
      ...Object.values(paper.kinds),
    ])
    const colours =
      JSON.stringify(baseStyle(base, paper, 'zh').layers).match(/#[0-9A-Fa-f]{3,8}/g) ?? []
    expect(colours.filter((colour) => !named.has(colour))).toEqual([])
  })
})
