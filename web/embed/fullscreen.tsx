import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Lang } from '../app/i18n.ts'
import { embedWords } from './words.ts'

/** Fills the screen with the frame, where the page around lets it. */
export function FullscreenButton({ lang }: { lang: Lang }) {
  const full = useSignal(false)
  const t = embedWords(lang)
  useEffect(() => {
    const look = () => (full.value = document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  if (!document.fullscreenEnabled) return null
  const toggle = () =>
    full.value ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  return (
    <button
      type="button"
      class="map-button"
      aria-label={full.value ? t.leaveFullscreen : t.fullscreen}
      onClick={() => void toggle().catch(() => undefined)}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path
          d={
            full.value
              ? 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5'
              : 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'
          }
        />
      </svg>
    </button>
  )
}
