import { type Change, send, type Verdict } from '../../app/change.ts'
import { sendPhoto } from '../../tasks/send-photo.ts'
import type { Post, WaitingReport } from './outbox.ts'

interface Who {
  readonly account: { readonly id: string } | null
}

const PATIENCE_MS = 12_000

/** Sending by the house's own routes. */
export const HOUSE: Post = {
  async whoSends() {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const answer = await fetch('/api/account', { signal }).catch(() => null)
    const said: Who | null = await answer?.json().catch(() => null)
    return answer?.ok && said ? (said.account?.id ?? null) : 'away'
  },
  sendPhoto: ({ key, bytes }, slug) =>
    sendPhoto(new Blob([bytes], { type: 'image/jpeg' }), slug, { key, shows: 'report' }),
  sendReport: (report, photos) => send<{ readonly issue_no: number }>(changeOf(report, photos)),
}

const changeOf = ({ key, slug, words }: WaitingReport, photos: readonly string[]): Change => ({
  method: 'POST',
  path: `/api/communities/${slug}/issues`,
  body: { ...words, photos },
  key,
})

/** Says that one has met it too, which also follows it. */
export const meetToo = (no: number, key: string): Promise<Verdict<unknown>> =>
  send({ method: 'POST', path: `/api/issues/${no}/meeting`, body: {}, key })
