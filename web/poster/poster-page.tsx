import { Header } from '../app/header.tsx'
import type { PosterPage } from './page.ts'
import { Sheet } from './sheet.tsx'
import { Tools } from './tools.tsx'

/** A poster as it will come out of the printer, and above it what is not printed. */
export function PosterView({ page }: { page: PosterPage }) {
  return (
    <div class="poster-page">
      <Header community={page.community} />
      <main id="content">
        <Tools page={page} />
        <div class="poster">
          <Sheet page={page} />
        </div>
      </main>
    </div>
  )
}
