/** The outcome of an act that can be refused: refusals are expected, typed and returned, never thrown. */
export type Result<T, E extends string = string> = { ok: true; value: T } | { ok: false; error: E }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = <E extends string>(error: E): { ok: false; error: E } => ({
  ok: false,
  error,
})
