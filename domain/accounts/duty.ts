/** How long somebody is on duty unless they say otherwise. */
export const DUTY_HOURS = 4

/** Nobody is on the map for longer without saying so again. */
export const MOST_DUTY_HOURS = 12
