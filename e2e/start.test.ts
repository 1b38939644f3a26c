import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { freePort, launch, start } from '../tools/start/child.ts'
import { at } from './browser.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'yike-start-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

it('the first start imports the demo neighbourhood, the second finds it there', async () => {
  const port = await freePort()
  const first = await start({ dataDir, port })
  expect(first.said()).toContain('/c/')
  expect(await first.stop()).toBe(0)

  const second = await start({ dataDir, port })
  expect(second.said()).not.toContain('migration')
  const answer = await fetch(`${second.url}/api/communities`)
  expect(await answer.json()).toMatchObject({ communities: [{ slug: expect.any(String) }] })
  expect(await second.stop()).toBe(0)
  await expect(fetch(second.url)).rejects.toThrow()
})

it('a port in use is one clear line and exit code 1', async () => {
  const port = Number(new URL(at('/')).port)
  const child = launch({ dataDir, port })
  let said = ''
  child.stderr?.on('data', (piece) => (said += piece))
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
  expect(said.trim().split('\n')).toEqual([
    `yike: port ${port} is in use; choose another with: npm start -- --port ${port + 1}`,
  ])
})
