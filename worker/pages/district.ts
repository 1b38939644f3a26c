import { arrange, type DistrictPage, readArrangement, sumsOf } from '../../web/server.tsx'
import { readDistrict } from '../districts/store.ts'
import type { House } from '../journal/commit.ts'

/** The page of a district; null where there is none of this name. */
export async function districtPage(
  house: House,
  name: string,
  params: URLSearchParams,
): Promise<DistrictPage | null> {
  const district = await readDistrict(house, name)
  if (!district) return null
  const asked = readArrangement(params)
  const { communities } = district
  return {
    is: 'district',
    name,
    ...asked,
    communities: arrange(communities, asked),
    all: sumsOf(communities),
  }
}
