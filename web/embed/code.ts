import { type EmbedOptions, embedPath, fullPath, writeFilter } from './options.ts'

/** What a webmaster puts into a page: where this house is, whose map, and how it is shown. */
export interface Snippet {
  /** the origin of this house */
  readonly home: string
  readonly slug: string
  /** what the map is called, for who hears it and where it does not come */
  readonly title: string
  readonly options: EmbedOptions
  /** px; the width is that of the page around unless told otherwise */
  readonly width?: number
  readonly height?: number
}

export const EMBED_HEIGHT = 560

/** The address of the community's own page, with the same choices. */
export const linkOf = ({ home, slug, options }: Snippet): string =>
  home +
  fullPath(slug, options, { filter: options.filter, selection: options.selection, view: null })

/** The address of the frame. */
export const frameOf = ({ home, slug, options }: Snippet): string => home + embedPath(slug, options)

/** A frame, and below it a link: where the frame does not open, the link does. */
export function iframeCode(snippet: Snippet): string {
  const { title, width, height = EMBED_HEIGHT } = snippet
  return [
    '<iframe',
    ` src="${text(frameOf(snippet))}"`,
    ` title="${text(title)}"`,
    ` width="${width ?? '100%'}" height="${height}"`,
    ' style="border:0" loading="lazy" allow="fullscreen"',
    ' referrerpolicy="strict-origin-when-cross-origin"></iframe>',
    `\n<p>${anchor(snippet)}</p>`,
  ].join('')
}

/** The frame with a script that fits its height and says so when it does not come. */
export const fittedCode = (snippet: Snippet): string =>
  `${iframeCode(snippet).replace('<iframe', '<iframe data-yike')}\n${script(snippet)}`

/** An element that brings the frame when it is touched; without scripts its link stays. */
export function elementCode(snippet: Snippet): string {
  const { slug, title, options } = snippet
  const { layers, filter, selection, theme, lang, size, controls, kiosk } = options
  const attributes = [
    ['slug', slug],
    ['name', title],
    ['layers', layers.join(',') === 'places' ? '' : layers.join(',')],
    ['f', writeFilter(filter)],
    ['sel', selection ?? ''],
    ['theme', theme === 'auto' ? '' : theme],
    ['lang', lang ?? ''],
    ['size', size === 'elder' ? size : ''],
    ['controls', controls === 'min' ? controls : ''],
    ['kiosk', kiosk ? '1' : ''],
  ].filter(([, value]) => value)
  const written = attributes.map(([name, value]) => `${name}="${text(value)}"`).join(' ')
  return `<life-circle-map ${written}>\n  ${anchor(snippet)}\n</life-circle-map>\n${script(snippet)}`
}

const anchor = (snippet: Snippet): string =>
  `<a href="${text(linkOf(snippet))}">${text(snippet.title)}</a>`

const script = ({ home }: Snippet): string => `<script async src="${text(home)}/embed.js"></script>`

const text = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
