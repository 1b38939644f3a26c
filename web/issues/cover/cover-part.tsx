import { useSignal } from '@preact/signals'
import { useContext } from 'preact/hooks'
import type { Refusal } from '../../app/change.ts'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { useRefusals } from '../telling/refusals.ts'
import type { CoverDialog } from './cover-dialog.tsx'
import { type Redacting, RedactingContext, redact } from './redacting.ts'
import { useCoverWords } from './words.ts'

/** For who may: covers a part of a photo that others see already. */
export function CoverPart({ src }: { src: string }) {
  const redacting = useContext(RedactingContext)
  return redacting ? <Covering src={src} redacting={redacting} /> : null
}

interface Opened {
  readonly Dialog: typeof CoverDialog
  readonly picture: Blob
}

function Covering({ src, redacting }: { src: string; redacting: Redacting }) {
  const t = useCoverWords()
  const opened = useSignal<Opened | null>(null)
  const state = useSignal<'idle' | 'opening' | 'failed' | 'replaced'>('idle')
  const refusal = useSignal<Refusal | null>(null)
  const open = async () => {
    if (state.value === 'opening') return
    state.value = 'opening'
    refusal.value = null
    opened.value = await bring(redacting, src).catch(() => null)
    state.value = opened.value ? 'idle' : 'failed'
  }
  const replace = async (bytes: ArrayBuffer) => {
    const told = await redact(redacting.slug, src, bytes)
    refusal.value = told.ok ? null : told.refusal
    if (!told.ok) return false
    await redacting.lookAgain()
    state.value = 'replaced'
    return true
  }
  const says = { idle: null, opening: t.opening, failed: t.failed, replaced: t.replaced }
  const { Dialog, picture } = opened.value ?? {}
  return (
    <>
      <button class="button" type="button" onClick={() => void open()}>
        {t.part}
      </button>
      <p class="quiet" role="status">
        {says[state.value]}
      </p>
      {Dialog && picture ? (
        <Dialog
          picture={picture}
          finish={t.replace}
          done={replace}
          close={() => (opened.value = null)}
        >
          <Before refusal={refusal.value} />
        </Dialog>
      ) : null}
    </>
  )
}

/** What is to be known before it is done, and why it was not. */
function Before({ refusal }: { refusal: Refusal | null }) {
  const t = useCoverWords()
  const sentences = { ...useRefusals(), ...t.refusals }
  return (
    <>
      <p class="banner">{t.final}</p>
      <RefusalNote refusal={refusal} sentences={sentences} />
    </>
  )
}

async function bring({ open }: Redacting, src: string): Promise<Opened> {
  const [Dialog, answer] = await Promise.all([open(), fetch(src)])
  if (!answer.ok) throw new Error(`${src} answered ${answer.status}`)
  return { Dialog, picture: await answer.blob() }
}
