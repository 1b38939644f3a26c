import { describeRoute, resolver } from 'hono-openapi'
import type { GenericSchema } from 'valibot'
import { FAILURES, type FailureCode, Problem } from './failure.ts'

interface Description {
  readonly summary: string
  readonly tag: string
  readonly answer: GenericSchema
  readonly type?: 'application/json' | 'application/geo+json' | 'text/csv'
  readonly failures?: readonly FailureCode[]
}

/** Writes a route into the document at `/openapi.json`: what it answers, and how it can fail. */
export const describe = ({
  summary,
  tag,
  answer,
  type = 'application/json',
  failures = [],
}: Description) =>
  describeRoute({
    summary,
    tags: [tag],
    responses: {
      200: { description: summary, content: { [type]: { schema: resolver(answer) } } },
      ...Object.fromEntries(
        statusesOf(failures).map((status) => [status, failing(status, failures)]),
      ),
    },
  })

const statusesOf = (failures: readonly FailureCode[]): number[] => [
  ...new Set(failures.map((code) => FAILURES[code].status)),
]

const failing = (status: number, failures: readonly FailureCode[]) => ({
  description: failures.filter((code) => FAILURES[code].status === status).join(', '),
  content: { 'application/problem+json': { schema: resolver(Problem) } },
})
