import { computed, effect, type ReadonlySignal } from '@preact/signals'
import type { Theme } from '../app/page.ts'
import { localTime } from '../places/local-time.ts'

const DUSK_HOUR = 19
const DAWN_HOUR = 6

/** Whether it is dark in the community, as far as a clock can tell. */
export function isNight(now: number, timeZone: string): boolean {
  const { hour } = localTime(now, timeZone, 'zh')
  return hour >= DUSK_HOUR || hour < DAWN_HOUR
}

/** Keeps the page dark by night, for who leaves the theme to itself. */
export function followNight(
  now: ReadonlySignal<number>,
  timeZone: string,
  theme: Theme,
): () => void {
  const night = computed(() => isNight(now.value, timeZone))
  return effect(() => {
    const { dataset } = document.documentElement
    const isLeft = theme === 'system' && dataset.theme !== 'light'
    if (isLeft) dataset.theme = night.value ? 'dark' : 'system'
  })
}
