import { useWords } from '../app/frame.ts'
import { writePoint } from '../app/links.ts'
import { useModel } from '../app/model-context.ts'
import { Icon } from '../ui/icon.tsx'
import { search } from './requests.ts'

/** A plain form, answered by the server; with scripts it answers while one types. */
export function Search({ action }: { action: string }) {
  const model = useModel()
  const t = useWords()
  return (
    <search>
      <form
        class="search"
        action={action}
        onSubmit={(event) => {
          event.preventDefault()
          search(model, model.query.value)
        }}
      >
        <label class="unseen" for="q">
          {t.search.label}
        </label>
        <input
          id="q"
          class="search-field"
          type="search"
          name="q"
          enterkeyhint="search"
          autocomplete="off"
          maxLength={40}
          placeholder={t.search.placeholder}
          value={model.query.value}
          onInput={(event) => search(model, event.currentTarget.value)}
        />
        {model.startChosen.value ? (
          <input type="hidden" name="from" value={writePoint(model.start.value)} />
        ) : null}
        {model.pace.value === 'adult' ? null : (
          <input type="hidden" name="pace" value={model.pace.value} />
        )}
        <button
          class="button search-submit"
          data-weight="plain"
          data-shape="square"
          type="submit"
          aria-label={t.search.submit}
        >
          <Icon name="search" />
        </button>
      </form>
    </search>
  )
}
