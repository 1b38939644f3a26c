import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Header } from '../app/header.tsx'
import type { Community } from '../app/page.ts'
import { Keys, type KeysWords } from './keys-dialog.tsx'

interface FrameProps {
  readonly community: Community
  readonly heading: string
  readonly keys: KeysWords
  readonly keysShown: Signal<boolean>
  /** beside the heading: what else can be done */
  readonly acts: ComponentChildren
  /** below it: the other queues, and whether what one sees is as it is now */
  readonly below: ComponentChildren
  readonly map: ComponentChildren
  readonly children: ComponentChildren
}

/** A page of the desk: its heading, a queue, and the map beside it. */
export function DeskFrame(props: FrameProps) {
  const { community, heading, keys, keysShown, acts, below, map, children } = props
  return (
    <div class="desk beside-map">
      <div class="desk-top">
        <Header community={community} />
        <section class="desk-head" aria-label={heading}>
          <h1>{heading}</h1>
          {acts}
          <button class="button keys-open" type="button" onClick={() => (keysShown.value = true)}>
            {keys.show}
          </button>
          {below}
        </section>
      </div>
      <main class="desk-side" id="content">
        {children}
      </main>
      {map}
      <Keys shown={keysShown} words={keys} />
    </div>
  )
}

/** What was done last, for ears and eyes. */
export function Said({ says }: { says: string }) {
  return (
    <div class="said" data-shown={says !== ''}>
      <p role="status">{says}</p>
    </div>
  )
}
