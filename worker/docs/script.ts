/** Runs an example of `/docs` where it stands. Without it the examples are plain links. */
export const SCRIPT = `
for (const button of document.querySelectorAll('button[data-run]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const { run, body } = button.dataset
    const out = button.parentElement.querySelector('output')
    const began = performance.now()
    try {
      const answer = await fetch(run, body
        ? { method: 'POST', body, headers: { 'content-type': 'application/json' } }
        : undefined)
      const text = await answer.text()
      const ms = Math.round(performance.now() - began)
      const pre = document.createElement('pre')
      pre.tabIndex = 0
      pre.textContent = answer.status + ', ' + ms + ' ms\\n' + pretty(text).slice(0, 4000)
      out.replaceChildren(pre)
    } catch {
      out.textContent = document.body.dataset.silent
    }
  })
}
function pretty(text) {
  try { return JSON.stringify(JSON.parse(text), null, 2) } catch { return text }
}
`
