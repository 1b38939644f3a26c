import { effect } from '@preact/signals'
import { type Draft, isBlank } from './draft.ts'
import type { Reporting } from './model.ts'

const WRITING_MS = 300

/** Brings the draft of last time back, and keeps every change of it. */
export function keepDraft(report: Reporting): () => void {
  const { box, community, draft, isKept } = report
  let isBack = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    clearTimeout(timer)
    const written = draft.peek()
    const kept = isBlank(written)
      ? box.cupboard.drop('draft', community.slug)
      : box.cupboard.put('draft', community.slug, written)
    void kept.then(
      () => (isKept.value = true),
      () => (isKept.value = isBlank(written)),
    )
  }
  void readDraft(report).then((before) => {
    // Who was quicker than the disk goes on with what they have.
    if (before && isBlank(draft.peek())) draft.value = before
    isBack = true
  })
  const stop = effect(() => {
    draft.value
    if (!isBack) return
    clearTimeout(timer)
    timer = setTimeout(keep, WRITING_MS)
  })
  const leaving = () => {
    if (isBack) keep()
  }
  addEventListener('pagehide', leaving)
  return () => {
    leaving()
    stop()
    removeEventListener('pagehide', leaving)
  }
}

// A tab that was killed as a report was handed in may have left it in both drawers.
async function readDraft({ box: { cupboard }, community }: Reporting): Promise<Draft | null> {
  try {
    const before = await cupboard.get<Draft>('draft', community.slug)
    return before && (await cupboard.get('waiting', before.key)) === null ? before : null
  } catch {
    return null
  }
}
