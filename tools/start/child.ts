import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** A house as a person starts it: its process, what it has said, and how to end it. */
export interface Started {
  readonly url: string
  readonly process: ChildProcess
  said(): string
  /** ends it as a service manager would, and tells its exit code */
  stop(): Promise<number | null>
}

interface Where {
  readonly dataDir: string
  readonly port: number
}

/** Runs `npm start` and waits until it has printed its addresses. */
export const start = (where: Where): Promise<Started> => whenStarted(launch(where), where.port)

/** Starts the command without waiting for anything. */
export const launch = (where: Where): ChildProcess => run('tools/start/main.ts', where)

/** Runs `npm run serve` and waits until it has printed its address. */
export const startServing = (where: Where, ...more: string[]): Promise<Started> =>
  whenStarted(run('tools/serve/main.ts', where, ...more), where.port)

function run(tool: string, { dataDir, port }: Where, ...more: string[]): ChildProcess {
  const args = [tool, '--port', String(port), '--data', dataDir, ...more]
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
}

async function whenStarted(child: ChildProcess, port: number): Promise<Started> {
  let text = ''
  child.stderr?.on('data', (piece) => (text += piece))
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', () => text.includes('Ctrl-C stops it') && resolve())
    child.once('exit', (code) => reject(new Error(`it ended with ${code}:\n${text}`)))
  })
  await ready
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    said: () => text,
    stop: async () => {
      child.kill('SIGTERM')
      const [code] = await once(child, 'exit')
      return code
    },
  }
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
