import { useMemo } from 'preact/hooks'
import { Footer } from '../../app/footer.tsx'
import { Header } from '../../app/header.tsx'
import { RefusalNote } from '../../app/refusal-note.tsx'
import { RobotsSection } from '../../subscriptions/robots-section.tsx'
import { CategoriesSection } from './categories-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { LinksSection } from './links-section.tsx'
import { openSettings, type Settings } from './model.ts'
import { OrganisationsSection } from './organisations-section.tsx'
import type { DeskSettingsPage } from './page.ts'
import { RulesSection } from './rules-section.tsx'
import { useDeskSettingsWords } from './words.ts'

/** Who puts things right, what goes to whom, and by what others act and hear. */
export function DeskSettingsView({ page }: { page: DeskSettingsPage }) {
  const t = useDeskSettingsWords()
  const settings = useMemo(() => openSettings(page), [])
  const { slug } = page.community
  return (
    <div class="plain-page people settings-page">
      <Header community={page.community} />
      <main class="plain-body" id="content">
        <a class="to-list" href={`/c/${slug}/desk?queue=issues`}>
          {t.toDesk}
        </a>
        <h1>{t.heading}</h1>
        {page.keeps ? null : <p class="quiet">{t.readOnly}</p>}
        <Said settings={settings} />
        <CategoriesSection settings={settings} />
        <OrganisationsSection settings={settings} />
        <RulesSection settings={settings} />
        <LinksSection settings={settings} />
        {page.keeps ? <RobotsSection slug={slug} compounds={page.compounds} /> : null}
        <KeysSection settings={settings} />
        {page.keeps ? (
          <p>
            <a class="button" href={`/c/${slug}/desk/lists`}>
              {t.lists}
            </a>
          </p>
        ) : null}
      </main>
      <Footer community={page.community} />
    </div>
  )
}

/** What came of the last press; it stays in sight, as the rows move away. */
function Said({ settings: { said, stale, sender } }: { settings: Settings }) {
  const t = useDeskSettingsWords()
  return (
    <div class="people-said">
      <p role="status">{said.value}</p>
      {stale.value ? <p role="alert">{t.stale}</p> : null}
      <RefusalNote refusal={sender.refusal.value} sentences={t.refusals} />
    </div>
  )
}
