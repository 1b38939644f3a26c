import { type Signal, useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { useWords } from '../../app/frame.ts'
import { whenIdle } from '../../app/idle.ts'
import type { Community } from '../../app/page.ts'
import type { OpenMap } from '../../tasks/open-map.ts'
import { Icon } from '../../ui/icon.tsx'

const pageOf = (slug: string) => `/c/${slug}/report`

/** The way to the page for reporting. */
export function ReportButton({ slug }: { slug: string }) {
  const t = useWords()
  return (
    <nav aria-label={t.report.button}>
      <a class="button" href={pageOf(slug)}>
        <Icon name="camera" /> {t.report.button}
      </a>
    </nav>
  )
}

/** How many reports wait on this phone, and what they need of whom they are by. */
export interface Standing {
  readonly n: number
  readonly needs: 'nothing' | 'sign_in' | 'look'
}

/** How many reports of this phone wait, on pages where nobody looks for them; they go out from here too. */
export function WaitingNote({ slug }: { slug: string }) {
  const t = useWords()
  const { n, needs } = useWaiting(slug).value
  return (
    <div role="status">
      {n > 0 ? (
        <a class="banner waiting-note" href={pageOf(slug)}>
          {t.report.waiting(n)} · {t.report.needs[needs]}
        </a>
      ) : null}
    </div>
  )
}

function useWaiting(slug: string): Signal<Standing> {
  const waiting = useSignal<Standing>({ n: 0, needs: 'nothing' })
  useEffect(() => {
    let isHere = true
    let stop: () => void = () => undefined
    whenIdle(async () => {
      const { keepSending } = await import('./keep-sending.ts')
      if (isHere) stop = keepSending(slug, (standing) => (waiting.value = standing))
    })
    return () => {
      isHere = false
      stop()
    }
  }, [])
  return waiting
}

export interface SheetProps {
  readonly community: Community
  readonly openMap: OpenMap
  close(): void
}

/** Brings the sheet in which a report is made over another page. */
export type OpenSheet = () => Promise<ComponentType<SheetProps>>

interface SheetButtonProps extends Pick<SheetProps, 'community' | 'openMap'> {
  /** absent on the server */
  readonly open?: OpenSheet
}

/** Opens a report over the page, which goes on below; where that fails it is a link like any other. */
export function SheetButton({ community, openMap, open }: SheetButtonProps) {
  const t = useWords()
  const sheet = useSignal<{ View: ComponentType<SheetProps> } | null>(null)
  const shown = sheet.value
  // Brought while there is a network: the hazard may be where there is none.
  useEffect(() => {
    if (open) whenIdle(() => void open().catch(() => undefined))
  }, [])
  const press = async (event: MouseEvent) => {
    if (!open || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    try {
      sheet.value = { View: await open() }
    } catch {
      location.assign(pageOf(community.slug))
    }
  }
  return (
    <>
      <div class="report-open needs-script">
        <WaitingNote slug={community.slug} />
        <a class="button" data-weight="primary" href={pageOf(community.slug)} onClick={press}>
          <Icon name="camera" /> {t.report.button}
        </a>
      </div>
      {shown ? (
        <shown.View community={community} openMap={openMap} close={() => (sheet.value = null)} />
      ) : null}
    </>
  )
}
