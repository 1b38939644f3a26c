/** Where answers of one sort are kept, and whether they are taken from there or asked for first. */
export interface Shelf {
  readonly name: string
  readonly first: 'store' | 'network'
  /** the oldest beyond these are dropped */
  readonly most: number
  /** without a network, the same path with another question will do */
  readonly anyQuery: boolean
}

const shelf = (name: string, first: Shelf['first'], most: number, anyQuery = false): Shelf => ({
  name,
  first,
  most,
  anyQuery,
})

export const PAGES = shelf('pages', 'network', 60, true)
const ANSWERS = shelf('answers', 'network', 80)
const TILES = shelf('tiles', 'store', 2000)
const FILES = shelf('files', 'store', 80)
const ICONS = shelf('icons', 'network', 20)

/** The shelf of a request, or null where the network alone answers. */
export function shelfOf(
  request: Pick<Request, 'url' | 'mode'>,
  ours = self.location.origin,
): Shelf | null {
  const { origin, pathname } = new URL(request.url)
  if (origin !== ours || pathname === '/sw.js') return null
  // What stands in other people's pages keeps nothing.
  if (pathname.startsWith('/embed/') && !pathname.endsWith('/new')) return null
  if (request.mode === 'navigate') return PAGES
  // Both carry a hash of their content in their names.
  if (pathname.startsWith('/assets/') || pathname.startsWith('/files/')) return FILES
  if (pathname.endsWith('.mvt')) return TILES
  if (pathname.startsWith('/api/') || pathname.startsWith('/tiles/')) return ANSWERS
  if (pathname.startsWith('/icons/') || pathname.endsWith('.webmanifest')) return ICONS
  if (!isPage(pathname)) return null
  // Another circle's picture would show what is not so.
  return pathname.endsWith('.svg') ? ANSWERS : PAGES
}

const isPage = (pathname: string): boolean => pathname === '/' || /^\/[cp]\//.test(pathname)
