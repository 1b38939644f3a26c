import { writePoint } from '../app/links.ts'
import type { EasyMatter, EasyNext, EasyReader } from './page.ts'

type Of = Pick<EasyReader, 'community' | 'start'>

/** A page of the elder view; where the phone is travels along, for it is kept nowhere. */
export function easyLink({ community, start }: Of, path = ''): string {
  const at = `/c/${community.slug}/easy${path}`
  return start.by === 'here' ? `${at}?from=${writePoint(start.at)}` : at
}

/** Chooses something that is kept on the device, and comes back to a page. */
export const choosing = (
  { community, start }: Of,
  path: string,
  chosen: readonly [name: 'type' | 'pace' | 'home', value: string | number],
): string => {
  const [name, value] = chosen
  const begun: Of['start'] = name === 'home' ? { by: 'centre', at: start.at } : start
  const link = easyLink({ community, start: begun }, path)
  return `${link}${link.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`
}

/** To say where one is, and come back. */
export const whereLink = ({ community }: Pick<Of, 'community'>, next: EasyNext = ''): string =>
  `/c/${community.slug}/easy/where${next ? `?next=${next.slice(1)}` : ''}`

/** Where a page of the elder view lies behind `/c/:slug/easy`. */
export function pathOf(matter: EasyMatter): string {
  switch (matter.at) {
    case 'home':
    case 'lost':
      return ''
    case 'kind':
      return `/find/${matter.kind}`
    case 'way':
      return `/way/${matter.place.id}`
    default:
      return `/${matter.at}`
  }
}

/** The page from which one comes to another; null: there is none before it. */
export function parentOf(matter: EasyMatter): string | null {
  switch (matter.at) {
    case 'home':
      return null
    case 'kind':
      return '/find'
    case 'way':
      return `/find/${matter.place.kind}`
    default:
      return ''
  }
}
