import { HomeView } from '../communities/home.tsx'
import { PlaceView } from '../places/place-page.tsx'
import { CircleView } from './circle.tsx'
import { ErrorView } from './error-page.tsx'
import { FrameProvider, useWords } from './frame.ts'
import { ListView } from './list-page.tsx'
import type { CircleModel } from './model.ts'
import { ModelProvider } from './model-context.ts'
import type { Page, PageState } from './page.ts'

/** The same tree on the server and in the browser; `model` where the page has a list. */
export function Body({
  state: { frame, page },
  model,
}: {
  state: PageState
  model: CircleModel | null
}) {
  return (
    <FrameProvider value={frame}>
      <ModelProvider value={model}>
        <Skip page={page} />
        <View page={page} />
      </ModelProvider>
    </FrameProvider>
  )
}

function View({ page }: { page: Page }) {
  switch (page.is) {
    case 'home':
      return <HomeView page={page} />
    case 'circle':
      return <CircleView page={page} />
    case 'list':
      return <ListView page={page} />
    case 'place':
      return <PlaceView page={page} />
    case 'error':
      return <ErrorView page={page} />
  }
}

function Skip({ page }: { page: Page }) {
  const t = useWords()
  const hasList = page.is === 'circle' || page.is === 'list'
  return (
    <a class="skip" href={hasList ? '#list' : '#content'}>
      {hasList ? t.skipToList : t.skipToContent}
    </a>
  )
}
