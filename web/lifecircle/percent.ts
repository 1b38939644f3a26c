/** Whole percents that never say “all” or “none” where it is not so. */
export function percent(share: number): string {
  const whole = Math.round(100 * share)
  if (whole === 100 && share < 1) return '99%'
  if (whole === 0 && share > 0) return '1%'
  return `${whole}%`
}
