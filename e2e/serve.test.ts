import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { killAndRestore } from '../tools/bench/restore.ts'
import { freePort, type Started, startServing } from '../tools/start/child.ts'
import { house } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'yike-serve-'))
const started: Started[] = []
afterAll(async () => {
  for (const each of started) if (each.process.exitCode === null) await each.stop()
  rmSync(folder, { recursive: true, force: true })
})

const run = async (tool: string, ...args: string[]) =>
  (await promisify(execFile)(process.execPath, [`tools/${tool}/main.ts`, ...args])).stdout.trim()

/** A backup of the house under test, made while it serves. */
const backUp = (name: string) =>
  run('backup', '--data', dirname(house().said), '--to', join(folder, name))

async function serve(dataDir: string, ...more: string[]): Promise<Started> {
  const served = await startServing({ dataDir, port: await freePort() }, ...more)
  started.push(served)
  return served
}

it('an empty house says how to bring a neighbourhood and who is to keep it, and plays no demonstration', async () => {
  const dataDir = join(folder, 'empty')
  const { url, said, stop } = await serve(dataDir)
  expect(said()).toContain('npm run import')
  expect(said()).toContain('npm run invite')
  expect((await fetch(`${url}/api/demo/cast`)).status).toBe(404)
  expect((await fetch(`${url}/cdn-cgi/platform-proxy`)).status).toBe(404)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  await expect(serve(dataDir)).rejects.toThrow('is being served already')
  expect(await stop()).toBe(0)
})

it('behind a TLS proxy it is what people type, whoever says otherwise; sockets hear that it restarts', async () => {
  const dataDir = join(folder, 'public')
  await run('restore', await backUp('public.tar'), '--data', dataDir)
  const { url, stop } = await serve(dataDir, '--public-address', 'https://yike.test')
  const feed = await fetch(`${url}/c/liuwan/issues.atom`, {
    headers: { 'mf-original-url': 'https://evil.test/c/liuwan/issues.atom', host: 'evil.test' },
  })
  const text = await feed.text()
  expect(text).toContain('https://yike.test/')
  expect(text).not.toContain('evil.test')

  const socket = new WebSocket(`${url.replace('http', 'ws')}/live/liuwan`, {
    origin: 'https://yike.test',
  })
  await new Promise((opened) => socket.once('open', opened))
  const closed = new Promise((done) => socket.once('close', done))
  expect(await stop()).toBe(0)
  expect(await closed).toBe(1012)
})

it('killed, and its disk thrown away, it comes back with every change that was acknowledged', async () => {
  const backup = await backUp('shelf')
  const figures = await killAndRestore(backup, { rounds: 1, first: 100 }, () => undefined)
  expect(figures.lost).toBe(0)
  expect(figures.acknowledged).toBeGreaterThanOrEqual(100)
}, 180_000)

it('a backup that is not as it was made, and a folder that holds something, are refused', async () => {
  const backup = await backUp('shelf')
  const blobs = join(backup, 'v3/r2/yike-files/blobs')
  await expect(run('restore', backup, '--data', backup)).rejects.toThrow('is not empty')
  rmSync(join(blobs, readdirSync(blobs)[0]))
  const dataDir = join(folder, 'broken')
  await expect(run('restore', backup, '--data', dataDir)).rejects.toThrow('nothing was restored')
  expect(readdirSync(folder)).not.toContain('broken')
})
