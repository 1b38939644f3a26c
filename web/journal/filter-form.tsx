import { JOURNAL_KINDS } from '../../domain/journal/entry.ts'
import { useFrame } from '../app/frame.ts'
import { dayOf } from '../app/moment-words.ts'
import { auditLink } from './audit-link.ts'
import type { AuditPage } from './page.ts'
import { journalWords } from './tell.ts'
import type { Family } from './zh.ts'

const FAMILIES = [...new Set(Object.keys(JOURNAL_KINDS).map((kind) => kind.split('.')[0]))]

/** A form that needs no script: what is chosen goes into the address. */
export function FilterForm({ page }: { page: AuditPage }) {
  const { lang, now } = useFrame()
  const t = journalWords(lang)
  const { community, filter, personName } = page
  return (
    <form class="audit-filter" action={`/c/${community.slug}/audit`} aria-label={t.filter}>
      <label class="field">
        <span>{t.kind}</span>
        <select name="kind">
          <option value="" selected={filter.kind === null}>
            {t.allKinds}
          </option>
          {FAMILIES.map((family) => (
            <option key={family} value={family} selected={filter.kind === family}>
              {t.groups[family as Family]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t.day}</span>
        <input
          type="date"
          name="day"
          value={filter.day ?? ''}
          max={dayOf(now, community.time_zone)}
        />
      </label>
      {filter.person ? <input type="hidden" name="person" value={filter.person} /> : null}
      <button class="button" data-weight="primary" type="submit">
        {t.show}
      </button>
      {filter.person ? (
        <a class="button" href={auditLink(page, { person: null, before: null })}>
          {t.onlyOf(personName ?? t.somebody)} · {t.everybody}
        </a>
      ) : null}
      {filter.kind || filter.day || filter.person ? (
        <a class="button" data-weight="plain" href={`/c/${community.slug}/audit`}>
          {t.reset}
        </a>
      ) : null}
    </form>
  )
}
