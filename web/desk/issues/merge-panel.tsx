import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CategoryId } from '../../../domain/issues/category.ts'
import { useFrame } from '../../app/frame.ts'
import type { IssueItem } from '../../issues/page.ts'
import { readJson } from '../../issues/read.ts'
import { nameOf } from '../../issues/telling/name.ts'
import { useIssueWords } from '../../issues/words.ts'
import { Asked, NumberedChoice } from '../asked.tsx'
import { merge } from './acts.ts'
import type { IssueDesk } from './model.ts'
import { useIssueDeskWords } from './words.ts'

interface Candidate {
  readonly no: number
  readonly category: CategoryId
  readonly text: string | null
  readonly photo: string | null
  readonly metres: number
  readonly met: number
}

interface MergeProps {
  readonly desk: IssueDesk
  readonly issue: IssueItem
}

/** The same thing reported twice: what is near and of its kind, or any by its number. */
export function MergePanel({ desk, issue }: MergeProps) {
  const { lang } = useFrame()
  const t = useIssueDeskWords()
  const words = useIssueWords()
  const near = useSignal<readonly Candidate[] | null>(null)
  useEffect(() => {
    void readNear(desk.slug, issue).then((found) => (near.value = found))
  }, [issue.no])
  const busy = desk.acting.value?.act === 'merge'
  return (
    <Asked legend={busy ? t.acts.merging : t.mergeInto}>
      <p class="quiet" role="status">
        {near.value === null ? t.mergeLooking : near.value.length === 0 ? t.mergeNone : null}
      </p>
      {near.value?.map((each, i) => (
        <NumberedChoice
          key={each.no}
          n={i + 1}
          busy={busy}
          press={() => void merge(desk, issue, each.no, t)}
        >
          {each.photo ? <img class="desk-candidate" src={each.photo} alt="" /> : null}
          {nameOf(each, lang)}
          <small>
            {' '}
            · {words.no(each.no)} · {t.metres(each.metres)}
          </small>
        </NumberedChoice>
      ))}
      <ByNumber desk={desk} issue={issue} />
    </Asked>
  )
}

function ByNumber({ desk, issue }: MergeProps) {
  const t = useIssueDeskWords()
  return (
    <form
      class="desk-number"
      onSubmit={(event) => {
        event.preventDefault()
        const no = Number(new FormData(event.currentTarget).get('no'))
        if (no > 0) void merge(desk, issue, no, t)
      }}
    >
      <label class="field">
        <span>{t.mergeNumber}</span>
        <input name="no" inputMode="numeric" pattern="[0-9]*" maxLength={9} autocomplete="off" />
      </label>
      <button class="button" type="submit">
        {t.mergeGo}
      </button>
    </form>
  )
}

async function readNear(slug: string, { at, category, no }: IssueItem): Promise<Candidate[]> {
  const query = new URLSearchParams({ at: at.join(','), category })
  const read = await readJson<{ issues: readonly Candidate[] }>(
    `/api/communities/${slug}/issues/near?${query}`,
  ).catch(() => ({ issues: [] }))
  return read.issues.filter((each) => each.no !== no)
}
