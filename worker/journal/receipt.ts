import * as v from 'valibot'
import { moment } from '../http/shapes.ts'

/** What was changed: the row it has in the journal, with the members that are given beside. */
export const receipt = <M extends v.ObjectEntries>(members: M) =>
  v.object({
    seq: v.pipe(v.number(), v.description('of its row in the journal')),
    kind: v.string(),
    subject: v.string(),
    at: moment,
    ...members,
  })

export const Receipt = receipt({})
