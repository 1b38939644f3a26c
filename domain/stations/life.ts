/** What becomes of a station. `plaqued`: it has its plaque (授牌) and has not opened yet. */
export const STATION_STATES = [
  'proposed',
  'plaqued',
  'open',
  'closed',
  'suspended',
  'declined',
] as const

export type StationState = (typeof STATION_STATES)[number]

export const LIFE_STEPS = [
  'propose',
  'plaque',
  'decline',
  'open',
  'close',
  'suspend',
  'resume',
] as const

export type LifeStep = (typeof LIFE_STEPS)[number]

/** What each step that people take is called as a resource below its station. */
export const RESOURCE_OF = {
  plaque: 'plaque',
  decline: 'refusal',
  open: 'opening',
  close: 'closure',
  suspend: 'suspension',
  resume: 'resumption',
} as const satisfies Partial<Record<LifeStep, string>>

/** The one table of what leads where. What does not stand here is refused. */
const NEXT: Readonly<Record<StationState, Partial<Record<LifeStep, StationState>>>> = {
  proposed: { plaque: 'plaqued', decline: 'declined' },
  plaqued: { open: 'open', suspend: 'suspended' },
  open: { close: 'closed', suspend: 'suspended' },
  closed: { open: 'open', suspend: 'suspended' },
  suspended: { resume: 'open' },
  declined: {},
}

/** Where a step leads from a state, or null where it does not. */
export const stateAfter = (state: StationState, step: LifeStep): StationState | null =>
  NEXT[state][step] ?? null

/** The steps that lead on from a state. */
export const stepsFrom = (state: StationState): LifeStep[] => Object.keys(NEXT[state]) as LifeStep[]

/** The states in which a station is a place of the map. */
export const STANDING_STATES = [
  'plaqued',
  'open',
  'closed',
  'suspended',
] as const satisfies readonly StationState[]

type StandingState = (typeof STANDING_STATES)[number]

/** Whether a station is a place of the map: what is only proposed or was declined is none. */
export const isStanding = (state: StationState): state is StandingState =>
  (STANDING_STATES as readonly StationState[]).includes(state)

/** Whether its door is shut, whatever its hours say. */
export const isShut = (state: StationState): boolean => state !== 'open'
