import * as v from 'valibot'
import { PlaceOfMoment } from '../opendata/answers.ts'
import { Link } from './links.ts'

const links = v.array(Link)
const count = v.number()

export const Landing = v.object({ title: v.string(), description: v.string(), links })

export const Conformance = v.object({ conformsTo: v.array(v.string()) })

export const Collection = v.object({
  id: v.string(),
  title: v.string(),
  description: v.string(),
  attribution: v.optional(v.string()),
  extent: v.object({
    spatial: v.object({ bbox: v.array(v.array(v.number())), crs: v.string() }),
  }),
  itemType: v.literal('feature'),
  crs: v.array(v.string()),
  links,
})

export const Collections = v.object({ collections: v.array(Collection), links })

export const Items = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(PlaceOfMoment),
  links,
  timeStamp: v.pipe(v.string(), v.description('when the answer was made, RFC 3339')),
  numberMatched: count,
  numberReturned: count,
})

export const Item = v.object({ ...PlaceOfMoment.entries, links })
