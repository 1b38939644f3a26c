import type { KindId } from '../../domain/places/kinds.ts'
import { shapeOf, toneOf } from './shapes.ts'

/** The mark of a kind: its shape tells what it is even where colours cannot. */
export function Badge({ kind }: { kind: KindId }) {
  return (
    <svg class="badge" data-tone={toneOf(kind)} viewBox="0 0 36 36" aria-hidden="true">
      <use class="badge-shape" href={`#shape-${shapeOf(kind)}`} />
      <use class="badge-glyph" href={`#glyph-${kind}`} x="9.5" y="9.5" width="17" height="17" />
    </svg>
  )
}
