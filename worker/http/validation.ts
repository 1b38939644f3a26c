import { validator } from 'hono-openapi'
import type { GenericSchema } from 'valibot'
import { problem } from './failure.ts'

/**
 * Checks a part of the request before the route runs; the document at `/openapi.json` is made from
 * the same schema. A failure names the first field at fault and says what is accepted there.
 */
export const accept = <Target extends 'query' | 'json', Schema extends GenericSchema>(
  target: Target,
  schema: Schema,
) =>
  validator(
    target,
    schema,
    (result, c) => {
      if (result.success) return
      const [{ message, path = [] }] = result.error
      const field = path.map((step) => (typeof step === 'object' ? step.key : step)).join('.')
      return problem(c, 'bad_input', { field: field || target, detail: message })
    },
    { options: { errorMode: 'ignore', typeMode: 'input' } },
  )
