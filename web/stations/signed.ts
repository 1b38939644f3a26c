/** A change as it is read: `+3`, `-2`. */
export const signed = (delta: number): string => (delta < 0 ? String(delta) : `+${delta}`)
