import { createContext } from 'preact'
import { change, send, type Verdict } from '../../app/change.ts'
import { sendPhoto } from '../../tasks/send-photo.ts'
import type { CoverDialog } from './cover-dialog.tsx'

/** Brings the brush; the browser's entry hands it to the view. */
export type OpenCover = () => Promise<typeof CoverDialog>

/** What covering a part of a photo that is shown already needs of its page. */
export interface Redacting {
  readonly slug: string
  readonly open: OpenCover
  /** shows the page's photos as they are now */
  lookAgain(): Promise<void>
}

/** Null where the reader may not. */
export const RedactingContext = createContext<Redacting | null>(null)

/** Puts a covered picture in the place of the photo at `src`. */
export async function redact(
  slug: string,
  src: string,
  bytes: ArrayBuffer,
): Promise<Verdict<unknown>> {
  const picture = new Blob([bytes], { type: 'image/jpeg' })
  const sent = await sendPhoto(picture, slug, { shows: 'report' })
  return sent.ok ? send(change(redactionOf(src), { photo: sent.receipt.photo })) : sent
}

const ADDRESS = /^\/i\/(\d+)\/photos\/(\d+)-(\d+)-/

/** Which photo of which report it is, whatever picture shows it: `12/1/0`. */
export const photoAt = (src: string): string => ADDRESS.exec(src)?.slice(1).join('/') ?? src

function redactionOf(src: string): string {
  const [no, seq, position] = photoAt(src).split('/')
  return `/api/issues/${no}/photos/${seq}/${position}/redaction`
}
