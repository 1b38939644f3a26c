import * as v from 'valibot'
import type { JournalKind, SubjectRef } from '../journal/entry.ts'

/**
 * What travels over a room's socket as text. Positions travel as binary frames (`frames.ts`).
 *
 * A client that speaks another version is told `reload`, and its socket is closed with {@link CLOSE}.
 */
export const WIRE_VERSION = 1

/** Nobody sends a room more than this in one frame. */
export const MOST_INBOUND_BYTES = 1024

/** Codes of a close (4000–4999 are an application's own, RFC 6455, 7.4.2). */
export const CLOSE = {
  /** speaks another version: load the page again */
  reload: 4000,
  /** the session ended or was revoked: sign in again */
  signedOut: 4001,
  /** what the membership allowed is no longer allowed */
  notPermitted: 4003,
  /** did not read what it was sent */
  tooSlow: 4008,
  /** sent what cannot be read, or too much of it */
  garbage: 4009,
} as const

/** From the browser: greeting with the last row it has, the part of the map it looks at, ends of sharing. */
export const ClientMessage = v.variant('t', [
  v.strictObject({
    t: v.literal('hello'),
    v: v.pipe(v.number(), v.integer()),
    /** the last sequence number seen; null: only what is new from now */
    after: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  v.strictObject({
    t: v.literal('view'),
    /** west, south, east, north; null: everything */
    bounds: v.nullable(v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(4))),
  }),
  /** how many binary frames the client has read in all */
  v.strictObject({ t: v.literal('ack'), n: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  /** stop showing me at once; the duty itself ends by its own route */
  v.strictObject({ t: v.literal('hide') }),
])

export type ClientMessage = v.InferOutput<typeof ClientMessage>

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
}

/** From the room. */
export type ServerMessage =
  | {
      readonly t: 'welcome'
      readonly v: number
      /** the server's clock, ms since the epoch */
      readonly now: number
      readonly seq: number
      readonly hears: 'public' | 'volunteers' | 'coordinators'
      readonly sees: 'cells' | 'dots' | 'people'
      /** where binary frames count from: west, south, east, north of the community */
      readonly bounds: readonly [number, number, number, number]
    }
  | { readonly t: 'news'; readonly seq: number; readonly rows: readonly News[] }
  /** too much was missed to tell it row by row: fetch afresh, and go on from `seq` */
  | { readonly t: 'refetch'; readonly seq: number }
  | { readonly t: 'seats'; readonly seats: readonly Seat[]; readonly gone: readonly number[] }
  | { readonly t: 'figures'; readonly onDuty: number; readonly watching: number }
  | { readonly t: 'reload' }
  | { readonly t: 'refused'; readonly error: string }
