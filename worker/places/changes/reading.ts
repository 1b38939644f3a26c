import type { Context } from 'hono'
import { spotPersonal } from '../../../domain/issues/personal.ts'
import { problem } from '../../http/failure.ts'
import { isReadable } from '../hours.ts'

/** What everybody comes to read: a phone of the place's own stands in a field of its own. */
const READ_BY_ALL = ['name', 'name_en', 'address', 'note'] as const

type Written = Readonly<Partial<Record<(typeof READ_BY_ALL)[number] | 'hours', string | null>>>

/** The refusal for words that tell who somebody is, or hours that nobody can reckon with; or null. */
export function unfit(c: Context, words: Written): Response | null {
  const personal = READ_BY_ALL.find((field) => spotPersonal(words[field] ?? '').length > 0)
  if (personal) return problem(c, 'personal_words', { field: personal })
  return words.hours && !isReadable(words.hours)
    ? problem(c, 'hours_unreadable', { field: 'hours' })
    : null
}
