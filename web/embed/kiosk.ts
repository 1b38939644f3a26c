/** Nobody has touched the screen for so long: whoever comes next finds it as it was. */
const UNTOUCHED_MS = 60_000

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/** Calls `back` once nobody has touched the page for a minute after somebody did. Returns how to stop. */
export function afterVisitors(back: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const touched = () => {
    clearTimeout(timer)
    timer = setTimeout(back, UNTOUCHED_MS)
  }
  for (const touch of TOUCHES) addEventListener(touch, touched, { passive: true })
  return () => {
    clearTimeout(timer)
    for (const touch of TOUCHES) removeEventListener(touch, touched)
  }
}
