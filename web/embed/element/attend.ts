import type { Told } from '../protocol.ts'
import { home } from './home.ts'

/** Once the frame is in sight, and once its page has come or was refused, so long is waited for its first word. */
const IN_SIGHT_MS = 9000
const LOADED_MS = 5000

/** How one speaks with a frame, and stops. */
export interface Attended {
  ask(message: object): void
  stop(): void
}

/**
 * Listens to a frame of this house, and to nobody else. `lost` is called when it has nothing to say: a
 * browser that refuses a frame tells nobody, and shows a blank.
 */
export function attend(
  frame: HTMLIFrameElement,
  heard: (told: Told) => void,
  lost: () => void,
): Attended {
  let timer: ReturnType<typeof setTimeout> | undefined
  const listen = ({ source, origin, data }: MessageEvent) => {
    if (source !== frame.contentWindow || origin !== home || data?.yike !== 1) return
    if (data.type === 'ready') clearTimeout(timer)
    heard(data)
  }
  const wait = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(lost, ms)
    // It says nothing and may go to anybody: a frame that is still empty has another origin.
    frame.contentWindow?.postMessage({ yike: 1, type: 'hello' }, '*')
  }
  const loaded = () => wait(LOADED_MS)
  // A frame may have been refused before this script came; a lazy one begins when somebody scrolls to it.
  const sight = new IntersectionObserver(([{ isIntersecting }]) => {
    if (!isIntersecting) return
    sight.disconnect()
    wait(IN_SIGHT_MS)
  })
  addEventListener('message', listen)
  frame.addEventListener('load', loaded)
  sight.observe(frame)
  return {
    ask: (message) => frame.contentWindow?.postMessage({ yike: 1, ...message }, home),
    stop: () => {
      clearTimeout(timer)
      sight.disconnect()
      removeEventListener('message', listen)
      frame.removeEventListener('load', loaded)
    },
  }
}

/** Fits a frame to the height that it asks for. */
export function fitHeight(frame: HTMLIFrameElement, told: Told): void {
  if (told.type === 'resize') frame.style.height = `${told.height}px`
}
