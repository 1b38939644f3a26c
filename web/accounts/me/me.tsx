import { useEffect, useMemo } from 'preact/hooks'
import { Footer } from '../../app/footer.tsx'
import { Header } from '../../app/header.tsx'
import { HearingSections } from '../../subscriptions/hearing-sections.tsx'
import type { MePage } from '../page.ts'
import { ApplySection } from './apply-section.tsx'
import { DataSection } from './data-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { DutySection } from './duty-section.tsx'
import { createMe, MeProvider } from './model.ts'
import { NameSection } from './name-section.tsx'
import { PasskeysSection } from './passkeys-section.tsx'
import { RolesSection } from './roles-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

/** Everything about oneself, on one page: who one is here, where one is signed in, what is kept. */
export function MeView({ page }: { page: MePage }) {
  const me = useMemo(() => createMe(page.account), [page.account])
  useEffect(() => {
    void Promise.all([me.refreshSessions(), me.refreshPasskeys(), me.refreshDevices()])
  }, [me])
  return (
    <MeProvider value={me}>
      <div class="plain-page">
        <Header community={page.community} />
        <main class="plain-body me" id="content">
          <NameSection />
          <RolesSection communities={page.communities} />
          <DutySection />
          <HearingSections communities={page.communities} />
          <ApplySection communities={page.communities} />
          <SessionsSection />
          <PasskeysSection />
          <DevicesSection communities={page.communities} />
          <DataSection />
        </main>
        <Footer community={page.community} />
      </div>
    </MeProvider>
  )
}
