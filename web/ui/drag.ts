import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { SheetStop } from '../app/model.ts'

type Grip = PointerEvent & { currentTarget: HTMLElement }

/** Shorter than this it was a tap. */
const TAP_PX = 6

/** Lets a finger pull the sheet by its grip to the nearest stop. */
export function useDrag(stop: Signal<SheetStop>) {
  const from = useRef<number | null>(null)
  const sheetOf = (event: Grip) => event.currentTarget.parentElement as HTMLElement
  return {
    onPointerDown(event: Grip) {
      if ((event.target as Element).closest('button, a')) return
      from.current = event.clientY
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: Grip) {
      if (from.current === null) return
      sheetOf(event).style.setProperty('--pulled', `${from.current - event.clientY}px`)
    },
    onPointerUp(event: Grip) {
      if (from.current === null) return
      const sheet = sheetOf(event)
      if (Math.abs(from.current - event.clientY) > TAP_PX) stop.value = nearestStop(sheet)
      sheet.style.removeProperty('--pulled')
      from.current = null
    },
    onPointerCancel(event: Grip) {
      sheetOf(event).style.removeProperty('--pulled')
      from.current = null
    },
  }
}

function nearestStop(sheet: HTMLElement): SheetStop {
  const share = sheet.offsetHeight / innerHeight
  if (share < 0.3) return 'peek'
  return share < 0.7 ? 'half' : 'full'
}
