import { useTellingWords } from '../../issues/telling/words.ts'
import { Tabs } from '../tabs.tsx'
import { chooseHeap, type IssueDesk } from './model.ts'
import { ISSUE_HEAPS } from './page.ts'
import { useIssueDeskWords } from './words.ts'

/** The phases of reports as tabs. */
export function IssueHeaps({ desk }: { desk: IssueDesk }) {
  const t = useIssueDeskWords()
  const { phases } = useTellingWords()
  return (
    <Tabs
      label={t.queue}
      heaps={ISSUE_HEAPS}
      chosen={desk.heap.value}
      choose={(heap) => chooseHeap(desk, heap)}
      name={(heap) => phases[heap]}
      count={(heap) => desk.counts.value[heap] ?? null}
    />
  )
}
