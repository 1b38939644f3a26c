import { effect } from '@preact/signals'
import { keep } from '../../app/offline.ts'
import { followBox, type ReportBox, reportBox } from './box.ts'
import type { Standing } from './entry.tsx'

/** Sends from any page what waits on this phone, and tells how that stands; returns how to stop. */
export function keepSending(slug: string, tell: (standing: Standing) => void): () => void {
  const box = reportBox()
  const stops = [followBox(box), effect(() => tell(standingOf(box)))]
  void keepPage(`/c/${slug}/report`).catch(() => undefined)
  return () => {
    for (const stop of stops) stop()
  }
}

function standingOf({ waiting, toSend, ended }: ReportBox): Standing {
  const n = waiting.value.length
  if (toSend.value < n) return { n, needs: 'look' }
  return { n, needs: ended.value === 'sign_in' ? 'sign_in' : 'nothing' }
}

const ASSET = /(?:href|src)="(\/assets\/[^"]+)"/g

/** Has a page kept with all it loads at once: who needs it without a network has never opened it. */
async function keepPage(path: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return
  await navigator.serviceWorker.ready
  const page = await fetch(path)
  const assets = [...(await page.text()).matchAll(ASSET)].map(([, asset]) => asset as string)
  await keep([path, ...assets])
}
