import { Footer } from './footer.tsx'
import { useWords } from './frame.ts'
import { Header } from './header.tsx'
import type { ErrorPage } from './page.ts'

export function ErrorView({ page }: { page: ErrorPage }) {
  const t = useWords()
  const missing = page.status === 404
  return (
    <div class="plain-page">
      <Header community={null} />
      <main class="plain-body" id="content">
        <div class="empty">
          <h1>{missing ? t.errors.notFoundTitle : t.errors.faultTitle}</h1>
          <p>{missing ? t.errors.notFound : t.errors.fault}</p>
          {page.ref ? <p class="quiet">{t.errors.reference(page.ref)}</p> : null}
          <p class="empty-acts">
            <a class="button" data-weight="primary" href="/">
              {t.errors.home}
            </a>
          </p>
        </div>
      </main>
      <Footer community={null} />
    </div>
  )
}
