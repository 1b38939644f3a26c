import * as v from 'valibot'

/** What a photo that was sent is answered with; the same bytes by the same person are the same photo. */
export const PhotoReceipt = v.object({
  photo: v.pipe(v.string(), v.description('what it is called in `completion`')),
  address: v.pipe(v.string(), v.description('where those who may can see it')),
  width: v.number(),
  height: v.number(),
})
