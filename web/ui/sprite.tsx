import { KIND_IDS } from '../../domain/places/kinds.ts'
import { GLYPHS } from './glyphs.ts'
import { ICONS, type IconName } from './icons.ts'
import { SHAPES, type Shape } from './shapes.ts'

/** All outlines of a page, once: the server writes them, marks refer to them, scripts need not carry them. */
export function Sprite() {
  return (
    <svg class="sprite" aria-hidden="true">
      {(Object.keys(SHAPES) as Shape[]).map((name) => (
        <symbol key={name} id={`shape-${name}`} viewBox="0 0 36 36">
          <path d={SHAPES[name]} />
        </symbol>
      ))}
      {KIND_IDS.map((kind) => (
        <symbol key={kind} id={`glyph-${kind}`} viewBox="0 0 15 15">
          <path d={GLYPHS[kind]} />
        </symbol>
      ))}
      {(Object.keys(ICONS) as IconName[]).map((name) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
          <path d={ICONS[name]} />
        </symbol>
      ))}
    </svg>
  )
}
