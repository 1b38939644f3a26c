import * as v from 'valibot'

export const TileJson = v.object({
  tilejson: v.literal('3.0.0'),
  name: v.string(),
  attribution: v.string(),
  tiles: v.pipe(v.array(v.string()), v.description('addresses with {z}, {x}, {y}')),
  vector_layers: v.array(v.object({ id: v.string(), fields: v.record(v.string(), v.string()) })),
  minzoom: v.number(),
  maxzoom: v.number(),
  bounds: v.array(v.number()),
  center: v.array(v.number()),
})
