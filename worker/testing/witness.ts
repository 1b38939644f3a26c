/**
 * What may be written without a row in the journal, and why. Every other table is what happened to
 * somebody: it changes through `commit`, in one batch with its row.
 */
export const UNWITNESSED: Readonly<Record<string, string>> = {
  journal: 'is the journal',
  session: 'is begun and seen, which is no news; its end is, and has a row',
  code: 'lasts five minutes and belongs to nobody yet',
  challenge: 'lasts five minutes',
  news_seen: 'says how far somebody has read, which is theirs alone',
  presence: 'is who is at a station now, of which no history is kept',
  robot_turn: 'says how far a robot has been told, which the journal itself is the news of',
  allowance: 'counts requests, also those that are refused',
}

/** A database that notices what is written round the journal. */
export interface Witness {
  readonly db: D1Database
  readonly seen: string[]
}

export function witnessed(d1: D1Database): Witness {
  const seen: string[] = []
  const texts = new WeakMap<object, string>()
  const originals = new WeakMap<object, D1PreparedStatement>()
  const look = (statements: readonly string[]) => {
    if (statements.some((text) => writtenBy(text)?.table === 'journal')) return
    seen.push(...statements.filter(isWitnessed))
  }
  const wrap = (statement: D1PreparedStatement, text: string): D1PreparedStatement => {
    const proxy = new Proxy(statement, {
      get(target, name) {
        if (name === 'bind') return (...values: unknown[]) => wrap(target.bind(...values), text)
        const value = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          look([text])
          return value.apply(target, args)
        }
      },
    })
    texts.set(proxy, text)
    originals.set(proxy, statement)
    return proxy
  }
  const batch = (statements: D1PreparedStatement[]) => {
    look(statements.map((each) => texts.get(each) ?? ''))
    return d1.batch(statements.map((each) => originals.get(each) ?? each))
  }
  const db = new Proxy(d1, {
    get(target, name) {
      if (name === 'prepare') return (text: string) => wrap(target.prepare(text), text)
      return name === 'batch' ? batch : Reflect.get(target, name)
    },
  })
  return { db, seen }
}

const WRITE =
  /^\s*(?:with\b[\s\S]*?\)\s*)?(insert|replace|update|delete)\b\s*(?:or\s+\w+\s+)?(?:into\s+|from\s+)?["'`]?(\w+)/i

/** What a statement writes into, or null for one that only reads. */
export function writtenBy(text: string): { verb: string; table: string } | null {
  const [, verb, table] = WRITE.exec(text) ?? []
  return table ? { verb: verb.toLowerCase(), table } : null
}

function isWitnessed(text: string): boolean {
  const written = writtenBy(text)
  if (!written || written.table in UNWITNESSED) return false
  // How often a passkey has signed is the authenticator's count and nobody's act.
  return !(written.verb === 'update' && written.table === 'passkey')
}
