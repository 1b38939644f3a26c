import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Words, words } from './i18n.ts'
import type { Frame } from './page.ts'

const FrameContext = createContext<Frame | null>(null)

export const FrameProvider = FrameContext.Provider

/** How the reader of this page reads. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('rendered outside a page')
  return frame
}

export const useWords = (): Words => words(useFrame().lang)
