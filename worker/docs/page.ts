import { html } from 'hono/html'
import type { Community } from '../communities/store.ts'
import { FAILURES } from '../http/failure.ts'
import type { ApiDocument } from './document.ts'
import { type Example, examplesOf } from './examples.ts'

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
export function page(document: ApiDocument, community: Community | null) {
  const entries = entriesOf(document)
  const examples = community ? examplesOf(community) : {}
  const tags = [...new Set(entries.flatMap(({ operation }) => operation.tags ?? []))]
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Yike 一刻 · API</title>
<link rel="stylesheet" href="/docs/style.css">
<script type="module" src="/docs/script.js"></script>
</head>
<body>
<main>
<h1>Yike 一刻 · API</h1>
<p>${document.info.description}</p>
<p>The same for machines: <a href="/openapi.json">/openapi.json</a>.</p>
${tags.map((tag) => section(tag, entries, examples))}
${failures()}
</main>
</body>
</html>`
}

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
) {
  const those = entries.filter(({ operation }) => operation.tags?.includes(tag))
  return html`<section><h2>${tag}</h2>${those.map((entry) => article(entry, examples[entry.path]))}</section>`
}

function article({ method, path, operation }: Entry, example: Example | undefined) {
  const asked = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
  return html`<article>
<h3>${method} ${path}</h3>
<p>${operation.summary}</p>
${asked.length > 0 ? html`<table><tbody>${asked.map(row)}</tbody></table>` : ''}
<p>${answersOf(operation)}</p>
${example ? tryIt(example) : ''}
</article>`
}

function row({ name, required, description, schema }: Parameter) {
  const text = [description, schema?.enum?.join(', ')].filter(Boolean).join(': ')
  const otherwise = schema?.default === undefined ? '' : `; otherwise ${schema.default}`
  return html`<tr><th scope="row"><code>${name}</code></th><td>${required ? 'required: ' : ''}${text}${otherwise}</td></tr>`
}

function answersOf({ responses = {} }: Operation): string {
  return Object.entries(responses)
    .filter(([status]) => status !== '200')
    .map(([status, { description }]) => `${status}: ${description}`)
    .join(' · ')
}

function tryIt({ path, body }: Example) {
  const request = body
    ? html`<pre tabindex="0">curl -H 'content-type: application/json' -d '${body}' ${path}</pre>`
    : html`<p><a href="${path}"><code>${path}</code></a></p>`
  return html`<div>${request}
<button type="button" hidden data-run="${path}" data-body="${body ?? ''}">Run</button><output></output></div>`
}

function failures() {
  const rows = Object.entries(FAILURES).map(
    ([code, { status, title }]) =>
      html`<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title}</td></tr>`,
  )
  return html`<section><h2>Failures</h2><table><tbody>${rows}</tbody></table></section>`
}
