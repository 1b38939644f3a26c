import type { Class } from './plan.ts'

/** A street's cross-section, in metres from its middle. */
export interface Profile {
  readonly highway: string
  /** to each carriageway of a divided street; 0 for one carriageway */
  readonly splitM: number
  /** to the sidewalk's own line; 0 when people walk along the street's line */
  readonly walkM: number
  /** to where lots begin */
  readonly halfM: number
  readonly lanes: number
}

export const PROFILES: Record<Class, Profile> = {
  arterial: { highway: 'primary', splitM: 7, walkM: 17, halfM: 22, lanes: 3 },
  secondary: { highway: 'secondary', splitM: 0, walkM: 10.5, halfM: 14, lanes: 4 },
  tertiary: { highway: 'tertiary', splitM: 0, walkM: 0, halfM: 9, lanes: 2 },
}
