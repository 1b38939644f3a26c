import type { Reason } from '../../../domain/issues/issue.ts'
import { type Lang, named } from '../../app/i18n.ts'
import type { Holder, IssueItem, StepItem } from '../page.ts'
import { momentOf, type Reading } from './moment.ts'
import { tellingWords } from './words.ts'

/** A step of the timeline in a sentence. */
export function stepWords(step: StepItem, issue: IssueItem, reading: Reading): string {
  const { lang } = reading
  const t = tellingWords(lang)
  const organisation = step.organisation ? named(step.organisation, lang) : t.roles.organisation
  return t.steps[step.kind]({
    who: step.by === 'organisation' ? organisation : t.roles[step.by],
    organisation,
    due: step.due_at === null ? '' : momentOf(step.due_at, reading),
    because: t.reasons[step.because as Reason] ?? '',
    level: step.level ? t.levels[step.level] : '',
    mergedInto: issue.merged_into,
  })
}

/** Who holds it, by what they are: never a person's name. */
export function holderName({ is, ...holder }: Holder, lang: Lang): string {
  const t = tellingWords(lang)
  const name = holder.name === null ? null : named({ ...holder, name: holder.name }, lang)
  if (is === 'organisation') return name ?? t.roles.organisation
  if (name === null) return t.levels[is]
  return lang === 'zh' ? `${name}的${t.levels[is]}` : `${t.levels[is]} of ${name}`
}
