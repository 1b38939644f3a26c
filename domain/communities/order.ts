/** What becomes of an order for a new community. */
export const ORDER_STATES = ['begun', 'waiting', 'running', 'done', 'failed'] as const

export type OrderState = (typeof ORDER_STATES)[number]

/** The extract is sent in pieces, so that a bad line costs a piece and not the whole. */
export const PIECE_BYTES = 4 * 1024 * 1024

export const MOST_EXTRACT_BYTES = 60 * 1024 * 1024

export const MOST_PIECES = Math.ceil(MOST_EXTRACT_BYTES / PIECE_BYTES)

/** What an extract of OpenStreetMap may be written in. */
export const EXTRACT_KINDS = ['osm.pbf', 'osm.gz', 'osm'] as const

export type ExtractKind = (typeof EXTRACT_KINDS)[number]

/** What a file is by its name, or null where it is no extract. */
export const extractKindOf = (name: string): ExtractKind | null =>
  EXTRACT_KINDS.find((kind) => name.toLowerCase().endsWith(`.${kind}`)) ?? null

/** Whether a text can stand in an address as the name of a community: up to 40 of a-z, 0-9 and hyphens. */
export const isSlug = (text: string): boolean => /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(text)

/** The key in R2 of a piece of an order's extract; pieces count from 0. */
export const pieceKey = (order: string, piece: number): string => `orders/${order}/${piece}`
