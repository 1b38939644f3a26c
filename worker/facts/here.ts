import { createMiddleware } from 'hono/factory'
import type { AmenityId } from '../../domain/places/amenities.ts'
import { findCommunityById, somewhereOf } from '../communities/store.ts'
import { connect } from '../db/connect.ts'
import type { Changing } from '../http/app.ts'
import { problem } from '../http/failure.ts'
import { findPlace } from '../places/store.ts'
import type { About } from './following.ts'

/** What a route finds that is about one place. */
export interface OfPlace extends Changing {
  Variables: Changing['Variables'] & { about: About }
}

/** What a route finds that is about one thing at a place. */
export interface OfAmenity extends OfPlace {
  Variables: OfPlace['Variables'] & { amenity: AmenityId }
}

/** Finds the place that a route's `:id` names. */
export const ofPlace = createMiddleware<OfPlace, '/:id/*'>(async (c, next) => {
  const db = connect(c.env.DB)
  const found = await findPlace(db, c.req.param('id'))
  const community = found && (await findCommunityById(db, found.communityId))
  if (!community) return problem(c, 'unknown_place')
  c.set('about', { place: found.place, community })
  c.set('subject', { ...somewhereOf(community), placeId: found.place.id })
  await next()
})

/** Behind it: finds the thing that `:key` names, if the place has one. */
export const ofAmenity = createMiddleware<OfAmenity, '/:id/amenities/:key/*'>(async (c, next) => {
  const key = c.req.param('key') as AmenityId
  if (!c.var.about.place.amenities.includes(key)) return problem(c, 'unknown_amenity')
  c.set('amenity', key)
  await next()
})
