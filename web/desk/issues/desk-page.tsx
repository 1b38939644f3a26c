import { useMemo } from 'preact/hooks'
import { type OpenCover, type Redacting, RedactingContext } from '../../issues/cover/redacting.ts'
import { useReading } from '../../issues/telling/use-reading.ts'
import type { Live } from '../../live/socket.ts'
import { useLive } from '../../live/use-live.ts'
import { DeskFrame, Said } from '../frame.tsx'
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
  const t = useIssueDeskWords()
  const { community } = page
  const live = useLive(community.slug, (line) => [followQueue(desk, line), listenToKeys(desk, t)])
  const reading = useReading(page)
  return (
    <DeskFrame
      community={community}
      heading={t.heading}
      keys={t.keys}
      keysShown={desk.keysShown}
      acts={
        <>
          <a class="button" href={`/c/${community.slug}/figures`}>
            {t.figures}
          </a>
          <a class="button" href={`/c/${community.slug}/agenda`}>
            {t.agenda}
          </a>
          <a class="button" href={`/c/${community.slug}/desk/settings`}>
            {t.settings}
          </a>
        </>
      }
      below={
        <>
          <Queues slug={community.slug} current="issues" />
          <LiveLine live={live} />
        </>
      }
      map={<DeskMap desk={desk} community={community} openMap={openMap} />}
    >
      <IssueHeaps desk={desk} />
      <RedactingContext.Provider value={redacting}>
        <IssueQueue desk={desk} reading={reading} />
      </RedactingContext.Provider>
      <Said says={desk.said.value} />
    </DeskFrame>
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
