import * as v from 'valibot'
import { isEmbedOrigin, MOST_ORIGINS } from '../../domain/communities/origin.ts'

const ORIGIN =
  'https:// and a host, without a path, e.g. https://liuwan.example; or http://localhost with a port'
const ORIGINS = `expected at most ${MOST_ORIGINS} websites`

export const Embedding = v.object({
  origins: v.pipe(
    v.array(
      v.pipe(v.string(`expected ${ORIGIN}`), v.check(isEmbedOrigin, `expected ${ORIGIN}`)),
      'expected a list of websites',
    ),
    v.maxLength(MOST_ORIGINS, ORIGINS),
    v.transform((origins) => [...new Set(origins)]),
  ),
})
