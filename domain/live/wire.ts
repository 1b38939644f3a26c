import type { Audience, JournalKind, Listener, SubjectRef } from '../journal/entry.ts'
import type { Bounds } from '../kit/geo.ts'

/**
 * What travels over a room's socket as text. Positions travel as binary frames (`frame.ts`).
 *
 * A client that speaks another version is told `reload`, and its socket is closed with {@link CLOSE}.
 */
export const WIRE_VERSION = 1

/** Nobody sends a room more than this in one frame. */
export const MOST_INBOUND_BYTES = 1024

/** Who missed more rows than this fetches afresh. */
export const MOST_NEWS = 200

/** Codes of a close (4000–4999 are an application's own, RFC 6455, 7.4.2). */
export const CLOSE = {
  /** speaks another version: load the page again */
  reload: 4000,
  /** the session ended or was revoked: sign in again */
  signedOut: 4001,
  /** what the membership or the link allowed is no longer allowed */
  notPermitted: 4003,
  /** did not read what it was sent */
  tooSlow: 4008,
  /** sent what cannot be read, or too much of it */
  garbage: 4009,
  /** the room cannot answer just now: come again */
  notReady: 4013,
} as const

/** A client sends PING every {@link PING_MS}; who is silent for {@link SILENT_MS} is taken for gone. */
export const PING = 'ping'
export const PONG = 'pong'
export const PING_MS = 20_000
export const SILENT_MS = 90_000

/** Whom a room shows: counts in cells, where each one is, or who they are as well. */
export type Sight = 'cells' | 'dots' | 'people'

/** A journal row as it is told; `by` is what neighbours call who did it, null where that is not for the listener. */
export interface News {
  readonly seq: number
  readonly kind: JournalKind
  readonly subject: SubjectRef
  readonly at: number
  readonly by: string | null
  /** whether the listener did it */
  readonly mine: boolean
  readonly payload: Readonly<Record<string, string | number | boolean | null>>
}

/** Somebody on duty, as a coordinator knows them; the wall and the public get no such list. */
export interface Seat {
  /** what binary frames call them while this room lives */
  readonly seat: number
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly skills: readonly string[]
  /** when the duty ends by itself, ms since the epoch */
  readonly untilAt: number
}

/**
 * How the room shows the listener to others: not at all (`off` duty, `hidden` by their own wish,
 * `outside` the quarter, or `unseen` for want of a position), or where they are now, or were.
 */
export type Shown = 'off' | 'hidden' | 'outside' | 'unseen' | 'live' | 'stale'

/** From the room. */
export type ServerMessage =
  | {
      readonly t: 'welcome'
      readonly v: number
      /** the server's clock, ms since the epoch */
      readonly now: number
      readonly hears: Listener['hears']
      readonly sees: Sight
      /** what positions in binary frames are counted in: west, south, east, north of the community */
      readonly bounds: Bounds
    }
  /** the rows behind the last one told; `seq` is where the journal now stands for this listener */
  | { readonly t: 'news'; readonly seq: number; readonly rows: readonly News[] }
  /** too much was missed to tell it row by row: fetch afresh, and go on from `seq` */
  | { readonly t: 'refetch'; readonly seq: number }
  /** who is on duty now, all of them */
  | { readonly t: 'seats'; readonly seats: readonly Seat[] }
  /** how many are on duty, and how many screens show exactly where they are */
  | { readonly t: 'figures'; readonly onDuty: number; readonly watching: number }
  | { readonly t: 'you'; readonly shown: Shown; readonly untilAt: number | null }
  | { readonly t: 'reload' }
  | { readonly t: 'refused'; readonly error: string }

/** A journal row, as far as news are made of it. */
export interface Row {
  readonly seq: number
  readonly kind: JournalKind
  readonly subject: SubjectRef
  readonly actor: string
  readonly audience: Audience
  readonly at: number
  readonly payload: string
}

/** `GET /api/communities/:slug/news`: the same rows for whom a socket does not reach. */
export interface NewsAnswer {
  readonly seq: number
  /** more was missed than is told row by row */
  readonly refetch: boolean
  readonly rows: readonly News[]
  readonly hears: Listener['hears']
}
