import { effect } from '@preact/signals'
import { keep } from '../../app/offline.ts'
import { followBox, reportBox } from './box.ts'

/** Sends from any page what waits on this phone, and tells how much that is; returns how to stop. */
export function keepSending(slug: string, tell: (waiting: number) => void): () => void {
  const box = reportBox()
  const stops = [followBox(box), effect(() => tell(box.waiting.value.length))]
  void keepPage(`/c/${slug}/report`).catch(() => undefined)
  return () => {
    for (const stop of stops) stop()
  }
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
