import { attend, fitHeight } from './attend.ts'
import { home } from './home.ts'
import { elementWords } from './words.ts'

/** Fits the frames that a page wrote itself (`<iframe data-yike>`), and says so where one does not come. */
export function attendPlainFrames(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-yike]')) {
    if (!frame.src.startsWith(`${home}/embed/`)) continue
    const note = document.createElement('p')
    note.setAttribute('role', 'status')
    frame.after(note)
    const { lost } = elementWords(new URL(frame.src).searchParams.get('lang'))
    attend(
      frame,
      (told) => {
        if (told.type === 'ready') note.textContent = ''
        fitHeight(frame, told)
      },
      () => {
        note.textContent = lost
      },
    )
  }
}
