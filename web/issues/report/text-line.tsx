import { LONGEST_TEXT } from '../../../domain/issues/words.ts'
import { Field } from '../../ui/field.tsx'
import { Personal } from '../personal/personal.tsx'
import { type Reporting, write } from './model.ts'
import { useReportWords } from './words.ts'

/** One line, and what in it is nobody else's business. */
export function TextLine({ report }: { report: Reporting }) {
  const t = useReportWords()
  const { text } = report.draft.value
  const type = (typed: string) => write(report, { text: typed })
  return (
    <div class="report-text">
      <Field
        label={t.text.label}
        hint={t.text.hint}
        name="text"
        autocomplete="off"
        maxLength={LONGEST_TEXT}
        value={text}
        onInput={type}
      />
      <Personal text={text} write={type} />
    </div>
  )
}
