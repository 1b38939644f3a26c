import type { LngLat } from '../../../domain/kit/geo.ts'
import { plus, type Vec } from '../plane.ts'
import type { Compound, Quarter } from '../quarter.ts'
import { history } from './history.ts'
import { ISSUES, type IssueNote } from './issues.ts'
import { TASKS, type TaskNote } from './tasks.ts'

/** What is going on in the quarter when it is imported; minutes count from then. */
export interface Seed {
  readonly issues: readonly LocatedIssue[]
  readonly tasks: readonly (Omit<TaskNote, 'near' | 'offset'> & Located)[]
}

export type LocatedIssue = Omit<IssueNote, 'near' | 'inwardM'> & Located

interface Located {
  readonly at: LngLat
  readonly address: string
}

/** Where something is: metres east and north of the gate of a compound. */
export interface Whereabouts {
  readonly near: string
  readonly offset: Vec
}

export interface Words {
  readonly zh: string
  readonly en: string
}

export function seedOf(quarter: Quarter): Seed {
  return {
    issues: [...ISSUES, ...history()].map(({ inwardM, ...note }) =>
      located(quarter, { ...note, offset: inward(quarter, note.near, inwardM) }),
    ),
    tasks: TASKS.map((note) => located(quarter, note)),
  }
}

function located<T extends Whereabouts>(
  quarter: Quarter,
  note: T,
): Omit<T, 'near' | 'offset'> & Located {
  const { near, offset, ...rest } = note
  const compound = compoundOf(quarter, near)
  const { zh, number } = compound.address
  return {
    ...rest,
    at: quarter.doc.lngLat(plus(compound.gate, offset)),
    address: `${zh}${number}（${near}）`,
  }
}

/** From the gate of a compound so far towards its middle. */
function inward(quarter: Quarter, near: string, metres: number): Vec {
  const { gate, at } = compoundOf(quarter, near)
  const [x, y] = [at[0] - gate[0], at[1] - gate[1]]
  const share = metres / Math.hypot(x, y)
  return [x * share, y * share]
}

function compoundOf(quarter: Quarter, name: string): Compound {
  const found = quarter.compounds.find(({ zh }) => zh === name)
  if (!found) throw new Error(`no compound is called ${name}`)
  return found
}
