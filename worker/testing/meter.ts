/** A database that counts the rows its statements read, as D1 bills them. */
export interface Meter {
  readonly db: D1Database
  rowsRead: number
}

/** Wraps a database; statements are run to their end, so that their `meta` can be read. */
export function metered(d1: D1Database): Meter {
  const meter = { db: undefined as unknown as D1Database, rowsRead: 0 }
  const wrapped = new WeakMap<object, D1PreparedStatement>()
  const count = <T>(result: D1Result<T>): D1Result<T> => {
    meter.rowsRead += result.meta.rows_read
    return result
  }
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const proxy = new Proxy(statement, {
      get(target, name) {
        if (name === 'bind') return (...values: unknown[]) => wrap(target.bind(...values))
        if (name === 'all' || name === 'run') return async () => count(await target.all())
        if (name === 'first') return async () => count(await target.all()).results[0] ?? null
        // raw() tells no meta: the statement is run once to count, and once for its rows.
        if (name === 'raw') {
          return async () => {
            count(await target.all())
            return target.raw()
          }
        }
        return Reflect.get(target, name)
      },
    })
    wrapped.set(proxy, statement)
    return proxy
  }
  const batch = async (statements: D1PreparedStatement[]) => {
    const results = await d1.batch(statements.map((each) => wrapped.get(each) ?? each))
    return results.map(count)
  }
  meter.db = new Proxy(d1, {
    get(target, name) {
      if (name === 'prepare') return (query: string) => wrap(target.prepare(query))
      return name === 'batch' ? batch : Reflect.get(target, name)
    },
  })
  return meter
}
