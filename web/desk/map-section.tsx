import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

interface SectionProps {
  readonly label: string
  readonly coming: string
  readonly failed: string
  /** puts a map into the container; absent on the server, and until what it needs is there */
  readonly open: ((container: HTMLElement) => Promise<unknown>) | undefined
}

/** The map beside a queue: it comes after the queue, and the queue does without it. */
export function MapSection({ label, coming, failed, open }: SectionProps) {
  const canvas = useRef<HTMLDivElement>(null)
  const state = useSignal<'coming' | 'ready' | 'failed'>('coming')
  useEffect(() => {
    open?.(canvas.current as HTMLElement).then(
      () => (state.value = 'ready'),
      (error) => {
        console.warn('the map of the desk did not open', error)
        state.value = 'failed'
      },
    )
  }, [open === undefined])
  return (
    <section class="map desk-map needs-script" aria-label={label} data-state={state.value}>
      <div class="map-canvas" ref={canvas} />
      {state.value === 'ready' ? null : (
        <p class="map-note" role="status">
          {state.value === 'failed' ? failed : coming}
        </p>
      )}
    </section>
  )
}
