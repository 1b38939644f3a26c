import type { PageState } from './page.ts'

/** JSON that cannot end the script block it stands in. */
export const writeData = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c')

/** What the server left for the browser. */
export function readState(): PageState {
  const text = document.getElementById('state')?.textContent
  if (!text) throw new Error('the page carries no state')
  return JSON.parse(text) as PageState
}
