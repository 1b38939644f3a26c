import { type DistrictPage, districtPath, SORTS } from './page.ts'
import { useDistrictWords } from './words.ts'

/** A form that any browser sends: the lines come back found and in order. */
export function DistrictSearch({ page }: { page: DistrictPage }) {
  const t = useDistrictWords()
  const path = districtPath(page.name)
  return (
    <form class="district-search" action={path}>
      <label>
        <span>{t.search}</span>
        <input type="search" name="q" value={page.query} maxLength={40} />
      </label>
      <label>
        <span>{t.sort}</span>
        <select name="sort">
          {SORTS.map((sort) => (
            <option key={sort} value={sort} selected={sort === page.sort}>
              {t.sortBy(t.columns[sort])}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button">
        {t.find}
      </button>
      {page.query ? (
        <a class="button" data-weight="plain" href={path}>
          {t.all}
        </a>
      ) : null}
    </form>
  )
}
