/** The look of `/docs`: one readable column in both themes, in the colours of the pages. */
export const STYLE = `
:root { color-scheme: light dark;
  --paper: light-dark(#faf8f3, #0f1513); --surface: light-dark(#ffffff, #18211e);
  --ink: light-dark(#1b2421, #ecf2ef);
  --hairline: light-dark(#e3ded3, #2b3833); --primary: light-dark(#0b6b57, #55c9a6);
  --focus: light-dark(#1d3fbf, #9db7ff);
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif }
:root:lang(en) { font-family: system-ui, 'PingFang SC', 'Noto Sans CJK SC', sans-serif }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 6rem; overflow-wrap: anywhere }
nav { display: flex; justify-content: space-between; gap: 1rem }
nav a { padding-block: 0.625rem }
h1 { font-size: 1.75rem; line-height: 1.2 }
h2 { margin-block: 3rem 0; font-size: 1.25rem }
article { border-block-start: 1px solid var(--hairline); padding-block: 1rem }
h3 { margin: 0; font: 600 1rem/1.6 ui-monospace, monospace }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.9375rem }
th, td { text-align: start; vertical-align: top; padding: 0.375rem 0.75rem 0.375rem 0 }
th code { white-space: nowrap }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace }
pre { overflow: auto; max-block-size: 20rem; padding: 0.75rem; border-radius: 0.5rem;
  background: var(--surface); border: 1px solid var(--hairline) }
button { font: inherit; min-block-size: 2.75rem; padding-inline: 1rem; border: 1px solid; border-radius: 12px;
  background: var(--surface); color: var(--primary); cursor: pointer }
a { color: var(--primary); text-underline-offset: 0.2em }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
`
