import { CATEGORIES, CATEGORY_IDS, type CategoryId } from '../../domain/issues/category.ts'
import { useFrame } from '../app/frame.ts'
import { CategoryPicture } from './category-picture.tsx'

interface BoxesProps {
  readonly legend: string
  readonly hint: string
  readonly taken: readonly CategoryId[]
}

/** Which categories neighbours can report: boxes to tick, read when their form is sent. */
export function CategoryBoxes({ legend, hint, taken }: BoxesProps) {
  const { lang } = useFrame()
  return (
    <fieldset class="category-boxes">
      <legend>{legend}</legend>
      <p class="quiet">{hint}</p>
      <div>
        {CATEGORY_IDS.map((id) => (
          <label key={id} class="tick">
            <input type="checkbox" name="category" value={id} defaultChecked={taken.includes(id)} />
            <CategoryPicture category={id} />
            {CATEGORIES[id][lang]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** What is ticked in a form. */
export const tickedIn = (form: HTMLFormElement): CategoryId[] =>
  new FormData(form).getAll('category') as CategoryId[]
