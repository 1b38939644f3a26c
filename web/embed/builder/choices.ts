import { type EmbedOptions, readOptions } from '../options.ts'

/** The builder's fields as the options of a frame: its own `lang` is that of its page, `in` the frame's. */
export function choicesOf(fields: URLSearchParams): EmbedOptions {
  const options = readOptions(fields)
  const lang = fields.get('in')
  return {
    ...options,
    filter: { ...options.filter, open: options.filter.open || fields.has('open') },
    lang: lang === 'zh' || lang === 'en' ? lang : null,
  }
}
