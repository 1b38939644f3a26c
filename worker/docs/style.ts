/** The look of `/docs`: one readable column in both themes. */
export const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, 'Noto Sans SC', sans-serif }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 6rem; overflow-wrap: anywhere }
nav { display: flex; justify-content: space-between; gap: 1rem }
nav a { padding-block: 0.625rem }
h1 { font-size: 1.75rem; line-height: 1.2 }
h2 { margin-block: 3rem 0; font-size: 1.25rem }
article { border-block-start: 1px solid color-mix(in srgb, currentcolor 20%, transparent); padding-block: 1rem }
h3 { margin: 0; font: 600 1rem/1.6 ui-monospace, monospace }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.9375rem }
th, td { text-align: start; vertical-align: top; padding: 0.375rem 0.75rem 0.375rem 0 }
th code { white-space: nowrap }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace }
pre { overflow: auto; max-block-size: 20rem; padding: 0.75rem; border-radius: 0.5rem;
  background: color-mix(in srgb, currentcolor 8%, transparent) }
button { font: inherit; min-block-size: 2.75rem; padding-inline: 1rem; border: 1px solid; border-radius: 0.5rem;
  background: none; color: inherit; cursor: pointer }
a { color: inherit }
:focus-visible { outline: 3px solid; outline-offset: 2px }
.fault { font-weight: 600 }
`
