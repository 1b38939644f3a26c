import { useSignal } from '@preact/signals'
import { CATEGORIES, CATEGORY_IDS, type CategoryId } from '../../../domain/issues/category.ts'
import { LONGEST_TEXT } from '../../../domain/issues/words.ts'
import { useFrame } from '../../app/frame.ts'
import type { IssueItem } from '../../issues/page.ts'
import { Personal } from '../../issues/personal/personal.tsx'
import { ActButton } from '../../tasks/act-button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { Asked } from '../asked.tsx'
import { reword, triage } from './acts.ts'
import type { IssueDesk } from './model.ts'
import { useIssueDeskWords } from './words.ts'

/** Another line for a report; while nobody has looked through it, also another category. */
export function WordsPanel({ desk, issue }: { desk: IssueDesk; issue: IssueItem }) {
  const { lang } = useFrame()
  const t = useIssueDeskWords()
  const text = useSignal(issue.text ?? '')
  const category = useSignal<string>(issue.category)
  const isNew = issue.can.includes('triage')
  const under = desk.acting.value?.act
  const save = () => {
    const line = text.value.replace(/\s+/g, ' ').trim() || null
    if (!isNew) return void reword(desk, issue, line, t)
    void triage(desk, issue, t, { text: line, category: category.value as CategoryId })
  }
  return (
    <Asked legend={t.acts.words}>
      <form
        class="desk-words"
        onSubmit={(event) => {
          event.preventDefault()
          if (!under) save()
        }}
      >
        <Line text={text} />
        <Personal text={text.value} write={(line) => (text.value = line)} />
        {isNew ? (
          <Choice
            label={t.wordsCategory}
            name="category"
            value={category}
            options={CATEGORY_IDS.map((id) => [id, CATEGORIES[id][lang]])}
          />
        ) : null}
        <p>
          <ActButton
            label={isNew ? t.wordsTriage : t.wordsDone}
            busy={under === 'words' || under === 'triage' ? t.wordsSaving : null}
            weight="primary"
            press={save}
          />
        </p>
      </form>
    </Asked>
  )
}

function Line({ text }: { text: { value: string } }) {
  const t = useIssueDeskWords()
  return (
    <Labelled label={t.wordsHow} hint={t.wordsHint}>
      {(bound) => (
        <textarea
          {...bound}
          data-first
          name="text"
          rows={2}
          maxLength={LONGEST_TEXT}
          value={text.value}
          onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          // It is one line, however many it takes on the screen.
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      )}
    </Labelled>
  )
}
