import { KINDS } from '../../domain/places/kinds.ts'
import { showCoverage } from '../app/acts.ts'
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
      <Missing withMap={page.is === 'circle'} />
      <List page={page} />
    </>
  )
}

const MOST_TOLD = 3

/** What is not within reach, and the way to where it is not. */
function Missing({ withMap }: { withMap: boolean }) {
  const model = useModel()
  const t = useWords()
  const { missing, offStreet } = model.reach.value
  if (offStreet || model.query.value) return null
  // Beside the map there is no room for a dozen, and the coverage view tells them all.
  const told = withMap ? missing.slice(0, MOST_TOLD) : missing
  const named = told.map((kind) => KINDS[kind][model.lang]).join(t.list.comma)
  const names =
    told.length < missing.length ? t.list.andOthers(named, missing.length - told.length) : named
  return (
    <div class="missing" data-any={missing.length > 0}>
      <p>
        {names ? t.list.missing(CIRCLE_MINUTES) + names : t.list.nothingMissing(CIRCLE_MINUTES)}
      </p>
      {withMap ? (
        <button
          class="button needs-script"
          data-weight="plain"
          type="button"
          data-opens="coverage"
          onClick={() => showCoverage(model)}
        >
          {t.circle.coverage}
        </button>
      ) : null}
    </div>
  )
}
