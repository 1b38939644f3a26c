/** Runs when the first paint is out and the browser has nothing better to do. */
export function whenIdle(run: () => void): void {
  const later = () =>
    'requestIdleCallback' in window
      ? requestIdleCallback(run, { timeout: 2000 })
      : setTimeout(run, 200)
  requestAnimationFrame(() => setTimeout(later))
}
