import * as v from 'valibot'
import { CATEGORY_IDS, takenCategories } from '../../domain/issues/category.ts'
import { lngLat, moment } from '../http/shapes.ts'
import { boundsOf, type Community, centerOf } from './store.ts'

const box = v.pipe(
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
  v.description('west, south, east, north'),
)

export const CommunitySummary = v.object({
  slug: v.string(),
  name: v.string(),
  name_en: v.nullable(v.string()),
  district: v.nullable(v.string()),
  center: lngLat,
  bounds: box,
})

export const CommunityAnswer = v.object({
  ...CommunitySummary.entries,
  time_zone: v.string(),
  phone: v.nullable(v.string()),
  fictional: v.boolean(),
  attribution: v.string(),
  homes: v.number(),
  population: v.pipe(v.number(), v.description('an estimate from the sizes of homes')),
  imported_at: moment,
  places_version: v.number(),
  categories: v.pipe(
    v.array(v.picklist(CATEGORY_IDS)),
    v.description('what neighbours can report here'),
  ),
  files: v.object({ graph: v.string(), homes: v.string() }),
  tiles: v.string(),
})

export const CommunitiesAnswer = v.object({
  communities: v.array(CommunitySummary),
  next: v.pipe(v.nullable(v.number()), v.description('give it as `after` to read on')),
})

export const summaryOf = (community: Community): v.InferOutput<typeof CommunitySummary> => ({
  slug: community.slug,
  name: community.name,
  name_en: community.nameEn,
  district: community.district,
  center: [...centerOf(community)],
  bounds: [...boundsOf(community)],
})

export const communityAnswer = (community: Community): v.InferOutput<typeof CommunityAnswer> => ({
  ...summaryOf(community),
  time_zone: community.timeZone,
  phone: community.phone,
  fictional: community.fictional,
  attribution: community.attribution,
  homes: community.homes,
  population: community.population,
  imported_at: community.importedAt,
  places_version: community.placesVersion,
  categories: takenCategories(community.categoriesOff),
  files: { graph: `/files/${community.graphKey}`, homes: `/files/${community.homesKey}` },
  tiles: `/tiles/${community.slug}.json`,
})
