import type { ComponentType } from 'preact'
import { HomeView } from '../communities/home.tsx'
import { PlaceView } from '../places/place-page.tsx'
import { CircleView } from './circle.tsx'
import { ErrorView } from './error-page.tsx'
import { FrameProvider, useWords } from './frame.ts'
import { ListView } from './list-page.tsx'
import type { CircleModel } from './model.ts'
import { ModelProvider } from './model-context.ts'
import type { LaterPage, Page, PageState } from './page.ts'

/** What a page is drawn with. */
export type ViewOf<P extends Page> = ComponentType<{ page: P }>

interface BodyProps {
  readonly state: PageState
  /** of a page with a list */
  readonly model: CircleModel | null
  /** of a page whose script comes with a visit to it */
  readonly later: ViewOf<LaterPage> | null
}

/** The same tree on the server and in the browser. */
export function Body({ state: { frame, page }, model, later }: BodyProps) {
  return (
    <FrameProvider value={frame}>
      <ModelProvider value={model}>
        {NO_SKIP.includes(page.is) ? null : <Skip page={page} />}
        <View page={page} later={later} />
      </ModelProvider>
    </FrameProvider>
  )
}

/** A wall is touched by nobody, and a frame has nothing to skip. */
const NO_SKIP: readonly Page['is'][] = ['wall', 'embed', 'embed-lost']

function View({ page, later: Later }: { page: Page; later: ViewOf<LaterPage> | null }) {
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
    default:
      if (!Later) throw new Error(`the view of ${page.is} was not brought`)
      return <Later page={page} />
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
