import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { useFrame } from '../../app/frame.ts'
import { Header } from '../../app/header.tsx'
import { useNow } from '../../app/use-now.ts'
import { type OpenCover, type Redacting, RedactingContext } from '../../issues/cover/redacting.ts'
import { type Live, listen } from '../../live/socket.ts'
import { Keys } from '../keys-dialog.tsx'
import { Queues } from '../queues.tsx'
import { lookAgain } from './acts.ts'
import { followQueue } from './follow.ts'
import { IssueHeaps } from './heaps.tsx'
import { listenToKeys } from './keys.ts'
import { DeskMap, type OpenIssueMap } from './map-area.tsx'
import { type IssueDesk, openIssueDesk } from './model.ts'
import type { IssueDeskPage } from './page.ts'
import { IssueQueue } from './queue.tsx'
import { useIssueDeskWords } from './words.ts'

interface DeskProps {
  readonly page: IssueDeskPage
  /** absent on the server, where nothing is covered */
  readonly openCover?: OpenCover
  /** absent on the server, where no map is opened */
  readonly openMap?: OpenIssueMap
}

/** Queue and map of who sorts reports and sees them through. */
export function IssueDeskView({ page, openCover, openMap }: DeskProps) {
  const desk = useMemo(() => openIssueDesk(page), [])
  const redacting = useMemo(() => redactingAt(desk, page, openCover), [])
  const live = useSignal<Live | null>(null)
  const t = useIssueDeskWords()
  const { lang } = useFrame()
  const { community } = page
  const now = Math.max(page.now, useNow())
  const reading = { now, lang, timeZone: community.time_zone }
  useEffect(() => {
    const line = listen(community.slug)
    live.value = line
    const stops = [followQueue(desk, line), listenToKeys(desk, t), () => line.close()]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return (
    <div class="desk beside-map">
      <div class="desk-top">
        <Header community={community} />
        <section class="desk-head" aria-label={t.heading}>
          <h1>{t.heading}</h1>
          <a class="button" href={`/c/${community.slug}/figures`}>
            {t.figures}
          </a>
          <a class="button" href={`/c/${community.slug}/agenda`}>
            {t.agenda}
          </a>
          <a class="button" href={`/c/${community.slug}/desk/settings`}>
            {t.settings}
          </a>
          <button
            class="button keys-open"
            type="button"
            onClick={() => (desk.keysShown.value = true)}
          >
            {t.keys.show}
          </button>
          <Queues slug={community.slug} current="issues" />
          <LiveLine live={live.value} />
        </section>
      </div>
      <main class="desk-side" id="content">
        <IssueHeaps desk={desk} />
        <RedactingContext.Provider value={redacting}>
          <IssueQueue desk={desk} reading={reading} />
        </RedactingContext.Provider>
        <div class="said" data-shown={desk.said.value !== ''}>
          <p role="status">{desk.said.value}</p>
        </div>
      </main>
      <DeskMap desk={desk} community={community} openMap={openMap} />
      <Keys shown={desk.keysShown} words={t.keys} />
    </div>
  )
}

function redactingAt(
  desk: IssueDesk,
  { redacts }: IssueDeskPage,
  open: OpenCover | undefined,
): Redacting | null {
  const look = async () => {
    const no = desk.opened.peek()
    if (no !== null) await lookAgain(desk, no)
  }
  return redacts && open ? { slug: desk.slug, open, lookAgain: look } : null
}

/** Whether what one sees is as it is now. */
function LiveLine({ live }: { live: Live | null }) {
  const t = useIssueDeskWords()
  const state = live?.model.state.value ?? 'connecting'
  const says = { connecting: null, live: t.live, polling: t.polling, offline: t.offline }
  return (
    <p class="live-note" data-state={state} role="status">
      {says[state]}
    </p>
  )
}
