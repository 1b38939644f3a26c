import { render } from 'preact'
import { FrameProvider } from '../app/frame.ts'
import { readState } from '../app/state.ts'
import { DemoBar } from './bar.tsx'

/** The strip stands outside the page's own tree: it is of the demonstration, and of no page. */
const strip = document.getElementById('demo') as HTMLElement
strip.replaceChildren()
render(
  <FrameProvider value={readState().frame}>
    <DemoBar />
  </FrameProvider>,
  strip,
)
