import { Hono } from 'hono'
import { encode } from 'uqr'
import type { App } from '../http/app.ts'

/** The light edge that scanners need (ISO/IEC 18004), in modules. */
const QUIET = 4

/** A code on paper that leads to the page of a place, wherever this house stands. */
export const codes = new Hono<App>().get('/p/:id{[0-9A-Za-z]{1,40}}/code.svg', (c) => {
  const { origin } = new URL(c.req.url)
  c.header('Cache-Control', 'public, max-age=86400')
  return c.body(drawCode(`${origin}/p/${c.req.param('id')}`), 200, {
    'content-type': 'image/svg+xml',
  })
})

/** Dark on light in every theme: many scanners read no other. */
function drawCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const lines = data.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y + 0.5}h${length}`),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${lines.join('')}"/></svg>`
}

function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last && last[0] + last[1] === x) last[1] += 1
    else if (dark) runs.push([x, 1])
  })
  return runs
}
