import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** `npm start` as a person runs it: its process, what it has said, and how to end it. */
export interface Started {
  readonly url: string
  readonly process: ChildProcess
  said(): string
  /** ends it as a service manager would, and tells its exit code */
  stop(): Promise<number | null>
}

/** Runs `npm start` and waits until it has printed its addresses. */
export async function start(options: { dataDir: string; port: number }): Promise<Started> {
  const child = launch(options)
  let text = ''
  child.stderr?.on('data', (piece) => (text += piece))
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', () => text.includes('Ctrl-C stops it') && resolve())
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${text}`)))
  })
  await ready
  return {
    url: `http://127.0.0.1:${options.port}`,
    process: child,
    said: () => text,
    stop: async () => {
      child.kill('SIGTERM')
      const [code] = await once(child, 'exit')
      return code
    },
  }
}

/** Starts the command without waiting for anything. */
export function launch(options: { dataDir: string; port: number }): ChildProcess {
  const args = ['tools/start/main.ts', '--port', String(options.port), '--data', options.dataDir]
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
}

/** A port of the loopback that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}
