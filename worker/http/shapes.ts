import * as v from 'valibot'

/** A moment, as answers give it. */
export const moment = v.pipe(v.number(), v.description('ms since the epoch'))

/** A position, as answers give it. */
export const lngLat = v.pipe(v.tuple([v.number(), v.number()]), v.description('lng, lat'))
