import { change } from '../../app/change.ts'
import { useFrame } from '../../app/frame.ts'
import { named } from '../../app/i18n.ts'
import { momentOf } from '../../issues/telling/moment.ts'
import { nameOf } from '../../issues/telling/name.ts'
import { useReading } from '../../issues/telling/use-reading.ts'
import type { Settings } from './model.ts'
import type { ResponderLink } from './page.ts'
import { Removal } from './removal.tsx'
import { useDeskSettingsWords } from './words.ts'

type Of = { readonly settings: Settings }

/** The links by which organisations act now, the last made first. */
export function LinksSection({ settings }: Of) {
  const t = useDeskSettingsWords()
  const links = settings.links.value
  return (
    <section class="people-section" id="links">
      <h2>{t.links}</h2>
      <p>{t.linksLead}</p>
      {links.length === 0 ? <p>{t.noLinks}</p> : null}
      <ul class="people-list">
        {links.map((link) => (
          <Row key={link.id} settings={settings} link={link} />
        ))}
      </ul>
    </section>
  )
}

function Row({ settings, link }: Of & { link: ResponderLink }) {
  const t = useDeskSettingsWords()
  const { lang } = useFrame()
  const reading = useReading(settings.page)
  const { id, issue_no: no, organisation, until } = link
  return (
    <li class="people-row settings-row">
      <div>
        <p>
          <a href={`/i/${no}`}>{t.linkOf(no, nameOf(link, lang))}</a>
        </p>
        <p class="quiet">
          {named(organisation, lang)} · {t.until(momentOf(until, reading))}
        </p>
      </div>
      <Removal
        settings={settings}
        label={t.revoke}
        question={t.revokeSure}
        wish={() => change(`/api/issues/${no}/links/${id}`, {}, 'DELETE')}
        says={t.linkRevoked(no)}
      />
    </li>
  )
}
