import type { LngLat } from '../../../domain/kit/geo.ts'
import { plus, type Vec } from '../plane.ts'
import type { Quarter } from '../quarter.ts'
import { ISSUES, type IssueNote } from './issues.ts'
import { TASKS, type TaskNote } from './tasks.ts'

/** What is going on in the quarter when it is imported; minutes count from then. */
export interface Seed {
  readonly issues: readonly (Omit<IssueNote, 'near' | 'offset'> & Located)[]
  readonly tasks: readonly (Omit<TaskNote, 'near' | 'offset'> & Located)[]
}

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
    issues: ISSUES.map((note) => located(quarter, note)),
    tasks: TASKS.map((note) => located(quarter, note)),
  }
}

function located<T extends Whereabouts>(
  quarter: Quarter,
  note: T,
): Omit<T, 'near' | 'offset'> & Located {
  const { near, offset, ...rest } = note
  const compound = quarter.compounds.find(({ zh }) => zh === near)
  if (!compound) throw new Error(`no compound is called ${near}`)
  const { zh, number } = compound.address
  return {
    ...rest,
    at: quarter.doc.lngLat(plus(compound.gate, offset)),
    address: `${zh}${number}（${near}）`,
  }
}
