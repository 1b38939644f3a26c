import type { ServedViews } from '../app/views.ts'
import { DistrictView } from './district-page.tsx'
import type { DistrictPage } from './page.ts'
import { districtWords } from './words.ts'

export const DISTRICT_VIEWS: ServedViews<DistrictPage> = {
  district: {
    View: DistrictView,
    title: ({ name }, lang) => districtWords(lang).title(name),
    entry: 'districts/district.enter.ts',
  },
}
