import type { IssueState } from '../../../domain/issues/state.ts'

/** How an issue's mark is drawn; its outline tells its state even where its colour cannot. */
export type IssueLook = 'open' | 'taken' | 'done' | 'past'

const LOOKS: Readonly<Record<IssueState, IssueLook>> = {
  reported: 'open',
  triaged: 'open',
  reopened: 'open',
  assigned: 'taken',
  planned: 'taken',
  fixed: 'done',
  verified: 'done',
  closed: 'done',
  rejected: 'past',
  merged: 'past',
}

export const lookOf = ({ state }: { readonly state: IssueState }): IssueLook => LOOKS[state]

/** The triangle of an issue in the 36 × 36 box of all marks. */
export const TRIANGLE = 'M15.2 5q2.8-4.4 5.6 0l12 21.2q2.2 4.6-2.6 4.8H5.8q-4.8-.2-2.6-4.8Z'

export const TRIANGLE_EDGE = 2.5

/** A taken issue's edge. */
export const DASHES = [7.2, 4] as const

/** Strokes inside the triangle, in the same box. */
export const SIGNS: Readonly<Record<IssueLook, string>> = {
  open: 'M18 11.5v8M18 25.2v.1',
  taken: 'M18 11.5v8M18 25.2v.1',
  done: 'M12.6 21l4 4 6.8-8',
  past: 'M12.5 22h11',
}
