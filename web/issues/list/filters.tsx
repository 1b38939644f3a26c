import { CATEGORIES, CATEGORY_IDS } from '../../../domain/issues/category.ts'
import { PHASES } from '../../../domain/issues/state.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { inPlace } from '../../app/use-link.ts'
import { AGES, type IssueFilter, type IssuesPage } from '../page.ts'
import { useTellingWords } from '../telling/words.ts'
import { filterLink, readFilter } from './filter.ts'
import { type Board, filterBy } from './model.ts'
import { useListWords } from './words.ts'

interface FiltersProps {
  readonly board: Board
  readonly page: IssuesPage
}

/** Chips that are links, and a form of three lists: both work without scripts. */
export function Filters({ board, page }: FiltersProps) {
  const { lang } = useFrame()
  const t = useListWords()
  const filter = board.filter.value
  const change = (form: HTMLFormElement) =>
    filterBy(board, {
      ...readFilter(new URLSearchParams(new FormData(form) as unknown as Record<string, string>)),
      phase: filter.phase,
      mine: filter.mine,
    })
  return (
    <div class="issues-filters">
      <PhaseChips board={board} page={page} />
      <form
        method="get"
        action={`/c/${page.community.slug}/issues`}
        onChange={({ currentTarget }) => change(currentTarget)}
        onSubmit={(event) => {
          event.preventDefault()
          change(event.currentTarget)
        }}
      >
        {filter.phase ? <input type="hidden" name="phase" value={filter.phase} /> : null}
        {filter.mine ? <input type="hidden" name="mine" value="yes" /> : null}
        <Pick
          name="category"
          label={t.category}
          any={t.allCategories}
          chosen={filter.category}
          options={CATEGORY_IDS.map((id) => [id, CATEGORIES[id][lang]])}
        />
        {page.compounds.length > 0 ? (
          <Pick
            name="compound"
            label={t.compound}
            any={t.allCompounds}
            chosen={filter.compound}
            options={page.compounds.map((each) => [each.id, named(each, lang)])}
          />
        ) : null}
        <Pick
          name="age"
          label={t.age}
          any={t.anyAge}
          chosen={filter.age}
          options={AGES.map((age) => [age, t.ages[age]])}
        />
        <noscript>
          <button class="button" type="submit">
            {t.apply}
          </button>
        </noscript>
      </form>
    </div>
  )
}

function PhaseChips({ board, page }: FiltersProps) {
  const t = useListWords()
  const { phases } = useTellingWords()
  const filter = board.filter.value
  const shown = PHASES.filter((phase) => phase !== 'new' || page.staff)
  const chip = (name: string, to: IssueFilter, current: boolean) => (
    <a
      key={name}
      class="chip"
      href={filterLink(page.community.slug, to)}
      aria-current={current ? 'true' : undefined}
      onClick={inPlace(() => filterBy(board, to))}
    >
      {name}
    </a>
  )
  return (
    <nav class="issues-chips" aria-label={t.stage}>
      {chip(t.all, { ...filter, phase: null, mine: false }, filter.phase === null && !filter.mine)}
      {page.signedIn ? chip(t.mine, { ...filter, phase: null, mine: true }, filter.mine) : null}
      {shown.map((phase) =>
        chip(
          phases[phase],
          { ...filter, phase, mine: false },
          filter.phase === phase && !filter.mine,
        ),
      )}
    </nav>
  )
}

interface PickProps {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly chosen: string | null
  readonly options: readonly (readonly [id: string, name: string])[]
}

function Pick({ name, label, any, chosen, options }: PickProps) {
  return (
    <label class="field">
      <span class="unseen">{label}</span>
      <select name={name}>
        <option value="" selected={chosen === null}>
          {any}
        </option>
        {options.map(([id, words]) => (
          <option key={id} value={id} selected={id === chosen}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
