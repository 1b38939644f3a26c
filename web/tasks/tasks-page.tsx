import { useSignal } from '@preact/signals'
import { Footer } from '../app/footer.tsx'
import { Header } from '../app/header.tsx'
import { locate } from '../map/locate.ts'
import { BookProvider, useBook } from './book-context.ts'
import { HELPERS_SHOW, refreshWays } from './follow.ts'
import { TaskList } from './list.tsx'
import { LiveNote } from './live-note.tsx'
import type { TasksPage } from './page.ts'
import { SaidBar } from './said-bar.tsx'
import { useTaskBook } from './use-book.ts'
import { useTaskWords } from './words.ts'

/** What one who helps can do now, nearest first. */
export function TasksView({ page }: { page: TasksPage }) {
  const { book, live } = useTaskBook(page, HELPERS_SHOW)
  const t = useTaskWords()
  const { slug } = page.community
  return (
    <BookProvider value={book}>
      <div class="plain-page tasks-page">
        <Header community={page.community} />
        <main class="plain-body" id="content">
          <h1>{t.list.heading}</h1>
          <LiveNote live={live?.model ?? null} />
          <Whence />
          <TaskList />
          <p class="empty-acts">
            {page.me.may.includes('duty') ? (
              <a class="button" href={`/c/${slug}/rider`}>
                {t.list.rider}
              </a>
            ) : null}
            {page.me.may.includes('post') ? (
              <a class="button" href={`/c/${slug}/desk`}>
                {t.list.desk}
              </a>
            ) : null}
          </p>
        </main>
        <SaidBar />
        <Footer community={page.community} />
      </div>
    </BookProvider>
  )
}

type Found = 'centre' | 'locating' | 'here' | 'denied' | 'outside'

/** From where “near” is counted: the centre, until somebody says where they are. */
function Whence() {
  const book = useBook()
  const t = useTaskWords()
  const found = useSignal<Found>('centre')
  const says: Record<Found, string> = {
    centre: t.list.whereCentre,
    locating: t.list.whereLocating,
    here: t.list.whereHere,
    denied: t.list.whereDenied,
    outside: t.list.whereOutside,
  }
  const look = async () => {
    found.value = 'locating'
    const located = await locate(book.community.bounds)
    found.value = located.ok ? 'here' : located.error
    if (!located.ok) return
    book.from.value = located.at
    await refreshWays(book)
  }
  return (
    <div class="task-whence needs-script">
      <p role="status" class="quiet">
        {says[found.value]}
      </p>
      {found.value === 'here' ? null : (
        <button class="button" type="button" onClick={look}>
          {t.list.where}
        </button>
      )}
    </div>
  )
}
