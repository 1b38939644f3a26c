import type { Phase } from '../../../domain/issues/state.ts'
import { useTellingWords } from '../../issues/telling/words.ts'
import { Tabs } from '../tabs.tsx'
import { chooseHeap, type IssueDesk } from './model.ts'
import { ISSUE_HEAPS } from './page.ts'
import { useIssueDeskWords } from './words.ts'

const MOST_COUNTED = 100

/** The phases of reports as tabs. */
export function IssueHeaps({ desk }: { desk: IssueDesk }) {
  const t = useIssueDeskWords()
  const { phases } = useTellingWords()
  const count = (heap: Phase) => {
    const n = desk.counts.value[heap] ?? null
    return n !== null && n > MOST_COUNTED ? t.more : n
  }
  return (
    <Tabs
      label={t.queue}
      heaps={ISSUE_HEAPS}
      chosen={desk.heap.value}
      choose={(heap) => chooseHeap(desk, heap)}
      name={(heap) => phases[heap]}
      count={count}
    />
  )
}
