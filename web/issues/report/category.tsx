import { CATEGORIES } from '../../../domain/issues/category.ts'
import { useFrame } from '../../app/frame.ts'
import { CategoryPicture } from '../category-picture.tsx'
import { choose, type Reporting } from './model.ts'
import { useReportWords } from './words.ts'

/** What it is, by a picture and a word; radio buttons to keys and ears. */
export function What({ report }: { report: Reporting }) {
  const { lang } = useFrame()
  const t = useReportWords()
  const { category } = report.draft.value
  return (
    <fieldset class="report-what" id="report-category">
      <legend>{t.category.heading}</legend>
      {report.community.categories.map((each) => (
        <label key={each} class="tile report-category" data-chosen={category === each}>
          <input
            class="unseen"
            type="radio"
            name="category"
            value={each}
            checked={category === each}
            onChange={() => choose(report, each)}
          />
          <CategoryPicture category={each} />
          {CATEGORIES[each][lang]}
        </label>
      ))}
    </fieldset>
  )
}
