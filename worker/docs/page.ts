import { html } from 'hono/html'
import type { Community } from '../communities/store.ts'
import { FAILURES } from '../http/failure.ts'
import type { ApiDocument } from './document.ts'
import { type Example, examplesOf } from './examples.ts'
import { docsWords, type Lang, told } from './words.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: { readonly default?: unknown; readonly enum?: unknown[] }
}

interface Operation {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly Parameter[]
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>
}

interface Entry {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

/** The document at `/openapi.json`, for people to read; examples run against a community of this house. */
export function page(document: ApiDocument, community: Community | null, lang: Lang) {
  const t = docsWords(lang)
  const other = lang === 'zh' ? 'en' : 'zh'
  const entries = entriesOf(document)
  const examples = community ? examplesOf(community) : {}
  const tags = [...new Set(entries.flatMap(({ operation }) => operation.tags ?? []))]
  return html`<!DOCTYPE html>
<html lang="${langTag(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.title}</title>
<link rel="stylesheet" href="/docs/style.css">
<script type="module" src="/docs/script.js"></script>
</head>
<body data-silent="${t.silent}">
<nav><a href="/">${t.home}</a> <a href="/docs?lang=${other}" hreflang="${langTag(other)}" lang="${langTag(other)}">${t.other}</a></nav>
<main>
<h1>${t.title}</h1>
<p>${prose(told(lang, document.info.description))}</p>
<p>${t.machines}<a href="/openapi.json">/openapi.json</a></p>
${tags.map((tag) => section(tag, entries, examples, lang))}
${failures(lang)}
</main>
</body>
</html>`
}

const langTag = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en')

/** A sentence in which names of the API stand between backticks. */
const prose = (text: string) =>
  text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))

function entriesOf(document: ApiDocument): Entry[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation: operation as Operation,
    })),
  )
}

function section(
  tag: string,
  entries: readonly Entry[],
  examples: Readonly<Record<string, Example>>,
  lang: Lang,
) {
  const those = entries.filter(({ operation }) => operation.tags?.includes(tag))
  return html`<section><h2>${told(lang, tag)}</h2>${those.map((entry) => article(entry, examples[entry.path], lang))}</section>`
}

function article({ method, path, operation }: Entry, example: Example | undefined, lang: Lang) {
  const asked = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
  return html`<article>
<h3>${method} ${path}</h3>
<p>${prose(told(lang, operation.summary))}</p>
${asked.length > 0 ? html`<table><tbody>${asked.map((each) => row(each, lang))}</tbody></table>` : ''}
<p>${answersOf(operation, lang)}</p>
${example ? tryIt(example, lang) : ''}
</article>`
}

function row({ name, required, description, schema }: Parameter, lang: Lang) {
  const t = docsWords(lang)
  const text = [told(lang, description), schema?.enum?.join(', ')].filter(Boolean).join(': ')
  const otherwise = schema?.default === undefined ? '' : `; ${t.otherwise(String(schema.default))}`
  return html`<tr><th scope="row"><code>${name}</code></th><td>${required ? t.required : ''}${prose(text)}${otherwise}</td></tr>`
}

function answersOf({ responses = {} }: Operation, lang: Lang): string {
  return Object.entries(responses)
    .filter(([status]) => status !== '200')
    .map(([status, { description }]) => `${status}: ${told(lang, description)}`)
    .join(' · ')
}

function tryIt({ path, body }: Example, lang: Lang) {
  const request = body
    ? html`<pre tabindex="0">curl -H 'content-type: application/json' -d '${body}' ${path}</pre>`
    : html`<p><a href="${path}"><code>${path}</code></a></p>`
  return html`<div>${request}
<button type="button" hidden data-run="${path}" data-body="${body ?? ''}">${docsWords(lang).run}</button><output></output></div>`
}

function failures(lang: Lang) {
  const rows = Object.entries(FAILURES).map(
    ([code, { status, title }]) =>
      html`<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${told(lang, title)}</td></tr>`,
  )
  return html`<section><h2>${docsWords(lang).failures}</h2><table><tbody>${rows}</tbody></table></section>`
}
