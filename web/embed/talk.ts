import { batch, effect } from '@preact/signals'
import { named } from '../app/i18n.ts'
import { placePath } from '../app/links.ts'
import type { CircleModel } from '../app/model.ts'
import type { Embed } from './model.ts'
import { type Asked, peerOf, readAsked, type Told, type ToldPlace } from './protocol.ts'

/** Wide enough for map and list side by side: the frame then has one height, and the list scrolls. */
const WIDE_PX = 720
const WIDE_HEIGHT = 560

/** Speaks with the page that shows this frame, if it may be spoken with. */
export interface Voice {
  tell(told: Told): void
}

/** Begins to speak with the page around; a page that is not on the list hears nothing and is not heard. */
export function speak(embed: Embed, main: HTMLElement): Voice {
  const peer = isFramed() ? peerOf(parentOrigin(), embed.page.origins, location.origin) : null
  if (!peer) return { tell: () => undefined }
  const tell = (told: Told) => parent.postMessage({ yike: 1, ...told }, peer)
  const greet = () => {
    tell({ type: 'ready', slug: embed.page.community.slug })
    tell({ type: 'resize', height: heightOf(main) })
  }
  addEventListener('message', ({ source, origin, data }) => {
    const asked = source === parent && origin === peer ? readAsked(data) : null
    if (asked?.type === 'hello') greet()
    else if (asked) obey(embed, asked)
  })
  greet()
  tellHeight(main, tell)
  tellSelection(embed.model, tell)
  return { tell }
}

/** Whether another page shows this one. */
const isFramed = (): boolean => parent !== window

/** Not every browser names the pages around; each says where the frame's address was followed from. */
function parentOrigin(): string | null {
  const [nearest] = location.ancestorOrigins ?? []
  if (nearest) return nearest
  return document.referrer ? new URL(document.referrer).origin : null
}

function obey({ model, page }: Embed, asked: Asked): void {
  if (asked.type === 'theme') {
    document.documentElement.dataset.theme = asked.theme === 'auto' ? 'system' : asked.theme
  } else if (asked.type === 'filter') {
    batch(() => {
      model.filter.value = asked.filter
      model.selection.value = null
    })
  } else if (asked.type === 'focus' && page.options.layers.includes('places')) {
    model.selection.value = asked.place
  }
}

/** The height at which nothing needs to scroll, or that of map and list side by side. */
function heightOf(main: HTMLElement): number {
  return innerWidth >= WIDE_PX ? WIDE_HEIGHT : Math.ceil(main.getBoundingClientRect().height)
}

function tellHeight(main: HTMLElement, tell: Voice['tell']): void {
  let told = 0
  new ResizeObserver(() => {
    const height = heightOf(main)
    if (height === told) return
    told = height
    tell({ type: 'resize', height })
  }).observe(main)
}

function tellSelection(model: CircleModel, tell: Voice['tell']): void {
  let told = model.selection.peek()
  effect(() => {
    const id = model.selection.value
    const place = id === null ? null : (toldPlace(model, id) ?? undefined)
    // A place that is not known yet is told when the places have come.
    if (id === told || place === undefined) return
    told = id
    tell({ type: 'select', place })
  })
}

function toldPlace({ places, lang }: CircleModel, id: string): ToldPlace | null {
  const place = places.value.get(id)
  if (!place) return null
  const url = new URL(placePath(id), location.href).href
  return { id, kind: place.kind, name: named(place, lang) || null, at: place.at, url }
}
