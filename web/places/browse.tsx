import { KINDS } from '../../domain/places/kinds.ts'
import { useWords } from '../app/frame.ts'
import { useModel } from '../app/model-context.ts'
import { CIRCLE_MINUTES, type CirclePage } from '../app/page.ts'
import { Chips } from './chips.tsx'
import { List } from './list.tsx'
import { PaceSwitch } from './pace-switch.tsx'

/** Everything by which one finds a place: pace, kinds, and the list itself. */
export function Browse({ page }: { page: CirclePage }) {
  return (
    <>
      <PaceSwitch page={page} />
      <Chips page={page} />
      <Missing />
      <List page={page} />
    </>
  )
}

function Missing() {
  const model = useModel()
  const t = useWords()
  const { missing, offStreet } = model.reach.value
  if (missing.length === 0 || offStreet || model.query.value) return null
  const names = missing.map((kind) => KINDS[kind][model.lang]).join(t.list.comma)
  return (
    <p class="missing">
      {t.list.missing(CIRCLE_MINUTES)}
      {names}
    </p>
  )
}
