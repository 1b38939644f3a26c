import { actorsOf, type Hearer, newsFor } from '../../domain/live/news.ts'
import { MOST_NEWS, type Row, type ServerMessage } from '../../domain/live/wire.ts'

/** Rows are read this many at a time. */
const BATCH = 100

/** What reading the journal takes. */
export interface Desk {
  rowsAfter(seq: number, limit: number): Promise<readonly Row[]>
  rowsUpTo(seq: number, limit: number): Promise<readonly Row[]>
  namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /**
   * Keeps how far was told, and tells. Both happen before anything else does: what is kept and not
   * told, or told and not kept, would be a gap or a duplicate.
   */
  tell(rows: readonly Row[], told: number): void
}

/**
 * The last rows of the journal, in memory: whoever comes back is told what they missed without a
 * question to the database, two thousand at once.
 */
export class Recent {
  readonly #rows: Row[]
  readonly #names: Map<string, string>
  /** every row behind this one is here */
  #from: number
  #told: number

  /** Reads what was told last, up to `told`. */
  static async open(desk: Pick<Desk, 'rowsUpTo' | 'namesOf'>, told: number): Promise<Recent> {
    const rows = (await desk.rowsUpTo(told, MOST_NEWS)).toReversed()
    const names = await desk.namesOf(actorsOf(rows))
    return new Recent(rows, names, told)
  }

  private constructor(rows: Row[], names: ReadonlyMap<string, string>, told: number) {
    this.#rows = rows
    this.#names = new Map(names)
    this.#told = told
    this.#from = rows.length < MOST_NEWS ? 0 : rows[0].seq - 1
  }

  /** The last row that was told. */
  get told(): number {
    return this.#told
  }

  /** Tells all rows there are behind the last one told, in order. One at a time: two would tell twice. */
  async readOn(desk: Desk): Promise<Row[]> {
    const read: Row[] = []
    for (;;) {
      const rows = await desk.rowsAfter(this.#told, BATCH)
      if (rows.length === 0) return read
      const names = await desk.namesOf(actorsOf(rows))
      this.#keep(rows, names)
      desk.tell(rows, this.#told)
      read.push(...rows)
    }
  }

  /** The message that brings a hearer from the row they had last to the last one told. */
  since(after: number, hearer: Hearer): ServerMessage {
    const seq = Math.max(after, this.#told)
    if (after < this.#from) return { t: 'refetch', seq }
    const missed = this.#rows.filter((row) => row.seq > after)
    return { t: 'news', seq, rows: this.newsFor(hearer, missed) }
  }

  newsFor(hearer: Hearer, rows: readonly Row[]) {
    return newsFor(hearer, rows, this.#names)
  }

  #keep(rows: readonly Row[], names: ReadonlyMap<string, string>): void {
    for (const [id, name] of names) this.#names.set(id, name)
    this.#rows.push(...rows)
    this.#told = rows[rows.length - 1].seq
    const many = this.#rows.length - MOST_NEWS
    if (many > 0) this.#from = this.#rows.splice(0, many).at(-1)?.seq ?? this.#from
  }
}
