import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, inject, it } from 'vitest'
import { launch } from '../tools/start/child.ts'
import { at, house } from './browser.ts'

it('the first start imports the demo neighbourhood, the second finds it there', async () => {
  const first = inject('firstStart')
  expect(first.said).toContain('migration')
  expect(first.said).toContain('/c/')
  expect(first.exitCode).toBe(0)

  expect(readFileSync(house().said, 'utf8')).not.toContain('migration')
  const answer = await fetch(at('/api/communities'))
  expect(await answer.json()).toMatchObject({ communities: [{ slug: expect.any(String) }] })
})

it('a port in use is one clear line and exit code 1', async () => {
  const port = Number(new URL(at('/')).port)
  const child = launch({ dataDir: dirname(house().said), port })
  let said = ''
  child.stderr?.on('data', (piece) => (said += piece))
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
  expect(said.trim().split('\n')).toEqual([
    `yike: port ${port} is in use; choose another with: npm start -- --port ${port + 1}`,
  ])
})
