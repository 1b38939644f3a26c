import { expect, it } from 'vitest'
import { fitted } from './photo.ts'

it.each([
  [
    { width: 4000, height: 3000 },
    { width: 1600, height: 1200 },
  ],
  [
    { width: 3000, height: 4000 },
    { width: 1200, height: 1600 },
  ],
  [
    { width: 800, height: 600 },
    { width: 800, height: 600 },
  ],
  [
    { width: 100_000, height: 1 },
    { width: 1600, height: 1 },
  ],
])('a picture of %o is sent as %o', (from, to) => expect(fitted(from, 1600)).toEqual(to))
