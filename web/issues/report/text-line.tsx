import { useSignal } from '@preact/signals'
import {
  type PersonalKind,
  type Spot,
  spotPersonal,
  withoutPersonal,
} from '../../../domain/issues/personal.ts'
import { LONGEST_TEXT } from '../../../domain/issues/words.ts'
import { Field } from '../../ui/field.tsx'
import { type Reporting, write } from './model.ts'
import { type ReportWords, useReportWords } from './words.ts'

/** One line, and what in it is nobody else's business. */
export function TextLine({ report }: { report: Reporting }) {
  const t = useReportWords()
  const removed = useSignal(false)
  const { text } = report.draft.value
  const spotted = spotPersonal(text)
  const type = (typed: string) => {
    removed.value = false
    write(report, { text: typed })
  }
  const remove = () => {
    removed.value = true
    write(report, { text: withoutPersonal(text, spotted) })
  }
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
      <div role="status">
        {spotted.length > 0 ? (
          <div class="report-personal">
            <p>
              {t.text.found(kindsOf(spotted, t))}
              <br />
              <Marked text={text} spotted={spotted} />
            </p>
            <button class="button" type="button" onClick={remove}>
              {t.text.remove}
            </button>
          </div>
        ) : null}
        {removed.value ? <p class="quiet">{t.text.removed}</p> : null}
      </div>
    </div>
  )
}

/** The line with what was found in it marked. */
function Marked({ text, spotted }: { text: string; spotted: readonly Spot[] }) {
  const ends = [0, ...spotted.map(({ to }) => to)]
  return (
    <span class="report-marked">
      {spotted.map(({ from, to }, i) => (
        <>
          {text.slice(ends[i], from)}
          <mark>{text.slice(from, to)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </span>
  )
}

const kindsOf = (spotted: readonly Spot[], { text }: ReportWords): string =>
  [...new Set<PersonalKind>(spotted.map(({ kind }) => kind))]
    .map((kind) => text.personal[kind])
    .join(text.and)
