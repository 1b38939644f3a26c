import { useFrame, useWords } from './frame.ts'
import { langTag, named } from './i18n.ts'
import { telLink } from './links.ts'
import type { Community } from './page.ts'
import { Switches } from './switches.tsx'

export function Footer({ community }: { community: Community | null }) {
  const frame = useFrame()
  const t = useWords()
  return (
    <footer class="footer">
      <Switches />
      {community ? (
        <p>
          <a href={`/c/${community.slug}/easy`}>{t.easyView}</a>
        </p>
      ) : null}
      {community ? <CommunityNotes community={community} /> : null}
      <p>
        {frame.mapNumber ? <span>{t.footer.mapNumber(frame.mapNumber)} · </span> : null}
        <span class="footer-links">
          {community ? (
            <>
              <a href={`/c/${community.slug}/stations`}>{t.footer.stations}</a> ·{' '}
              <a href={`/c/${community.slug}/compounds`}>{t.footer.compounds}</a> ·{' '}
              <a href={`/c/${community.slug}/data`}>{t.footer.data}</a> ·{' '}
            </>
          ) : null}
          <a href="/docs">{t.footer.docs}</a>
          {community ? (
            <>
              {' · '}
              <a href={`/embed/${community.slug}/new`}>{t.footer.embed}</a>
            </>
          ) : null}
        </span>
      </p>
    </footer>
  )
}

function CommunityNotes({ community }: { community: Community }) {
  const { lang } = useFrame()
  const t = useWords()
  const imported = new Intl.DateTimeFormat(langTag(lang), {
    dateStyle: 'medium',
    timeZone: community.time_zone,
  }).format(community.imported_at)
  return (
    <>
      {community.phone ? (
        <p>
          <a href={telLink(community.phone)}>
            {t.callCommunity(named(community, lang))} {community.phone}
          </a>
        </p>
      ) : null}
      {community.fictional ? <p class="footer-fictional">{t.footer.fictional}</p> : null}
      <p>
        {[community.attribution, t.footer.imported(imported), t.footer.estimate]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
