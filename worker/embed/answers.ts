import * as v from 'valibot'

export const EmbeddingAnswer = v.object({
  origins: v.pipe(
    v.array(v.string()),
    v.description('websites that may show the map, e.g. https://liuwan.example'),
  ),
})
