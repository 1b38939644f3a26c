import type { TextSize, Theme } from './page.ts'

const YEAR_S = 31_536_000

export function keepTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  keep('theme', theme)
}

export function keepSize(size: TextSize): void {
  document.documentElement.dataset.size = size
  keep('size', size)
}

// A cookie and not local storage: the server draws the first paint.
function keep(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing in older browsers
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`
}
