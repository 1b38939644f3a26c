import { useSignal } from '@preact/signals'
import { CATEGORIES } from '../../../domain/issues/category.ts'
import { useFrame } from '../../app/frame.ts'
import { CategoryBoxes, tickedIn } from '../../issues/category-boxes.tsx'
import { about, act, type Settings } from './model.ts'
import { useDeskSettingsWords } from './words.ts'

/** Which categories neighbours can report here. */
export function CategoriesSection({ settings }: { settings: Settings }) {
  const t = useDeskSettingsWords()
  const { lang } = useFrame()
  const { page, sender } = settings
  const taken = page.community.categories
  const isEmpty = useSignal(false)
  const set = (form: HTMLFormElement) => {
    const categories = tickedIn(form)
    isEmpty.value = categories.length === 0
    if (isEmpty.value) return
    void act(settings, about(settings, 'categories', { categories }, 'PUT'), t.categoriesSet)
  }
  return (
    <section class="people-section" id="categories">
      <h2>{t.categories}</h2>
      {page.keeps ? (
        <form
          class="people-form"
          onSubmit={(event) => {
            event.preventDefault()
            set(event.currentTarget)
          }}
        >
          <CategoryBoxes legend={t.categoriesAsk} hint={t.categoriesHint} taken={taken} />
          <p class="refusal" role="alert">
            {isEmpty.value ? t.categoriesNone : null}
          </p>
          <button class="button" type="submit" disabled={sender.busy.value}>
            {t.categoriesSave}
          </button>
        </form>
      ) : (
        <p>{taken.map((id) => CATEGORIES[id][lang]).join(t.comma)}</p>
      )}
    </section>
  )
}
