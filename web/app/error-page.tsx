import { Footer } from './footer.tsx'
import { useFrame, useWords } from './frame.ts'
import { Header } from './header.tsx'
import { named } from './i18n.ts'
import { signInLink, telLink } from './links.ts'
import type { Community, ErrorPage } from './page.ts'
import { roleWord } from './role-words.ts'

/** A page that is not shown: why, and the ways out. */
export function ErrorView({ page }: { page: ErrorPage }) {
  const t = useWords()
  const { lang, address } = useFrame()
  const { title, text } = t.errors.because(page.status)
  const roles = page.roles.map((role) => roleWord(role, lang)).join(t.list.comma)
  return (
    <div class="plain-page">
      <Header community={page.community} />
      <main class="plain-body" id="content">
        <div class="empty">
          <h1>{title}</h1>
          <p>{text}</p>
          {roles ? <p>{t.errors.forRoles(roles)}</p> : null}
          {page.ref ? <p class="quiet">{t.errors.reference(page.ref)}</p> : null}
          <p class="empty-acts">
            {page.status === 401 ? (
              <a class="button" data-weight="primary" href={signInLink(address)}>
                {t.errors.signIn}
              </a>
            ) : null}
            {page.status === 403 && page.community ? <AskCommunity {...page.community} /> : null}
            <a class="button" data-weight={page.status === 401 ? undefined : 'primary'} href="/">
              {t.errors.home}
            </a>
          </p>
        </div>
      </main>
      <Footer community={page.community} />
    </div>
  )
}

function AskCommunity(community: Community) {
  const t = useWords()
  const { lang } = useFrame()
  const { phone } = community
  return phone ? (
    <a class="button" href={telLink(phone)}>
      {t.callCommunity(named(community, lang))} {phone}
    </a>
  ) : null
}
