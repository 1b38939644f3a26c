import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, type Started, start } from '../start/child.ts'
import { secretIn } from '../start/secret.ts'
import { openStore, type Store } from '../store.ts'
import { familyOf, isRunning } from './live/proc.ts'

/** The demo neighbourhood on a server of its own, for measurements that may break it. */
export interface Town {
  readonly dataDir: string
  /** the address of the server that runs now */
  readonly url: string
  /** ms since the epoch */
  readonly startedAt: number
  /** the process that was started; `familyOf` it is the server */
  readonly pid: number
  /** ends the server as a power cut would: nothing is told, nothing is finished */
  crash(): Promise<void>
  /** starts it again on what is on the disk */
  restart(): Promise<void>
  /** looks into the store, which no server may have open meanwhile */
  look<T>(how: (store: Store) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** @param settle what to put into the store before the server opens it */
export async function openTown(
  settle: (store: Store, secret: string) => Promise<void>,
): Promise<Town> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yike-town-'))
  const port = await freePort()
  const look: Town['look'] = async (how) => {
    const store = await openStore({ dataDir })
    return how(store).finally(() => store.close())
  }
  let started: Started = await start({ dataDir, port })
  await started.stop()
  await look((store) => settle(store, secretIn(dataDir)))
  started = await start({ dataDir, port })
  let startedAt = Date.now()
  return {
    dataDir,
    url: started.url,
    get startedAt() {
      return startedAt
    },
    get pid() {
      return started.process.pid as number
    },
    crash: () => crash(started),
    restart: async () => {
      started = await start({ dataDir, port })
      startedAt = Date.now()
    },
    look,
    close: async () => {
      if (started.process.exitCode === null && started.process.signalCode === null)
        await started.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

// The runtime goes first: whoever would end it gently must not come to it.
async function crash({ process: parent }: Started): Promise<void> {
  const family = familyOf(parent.pid as number).reverse()
  for (const pid of family) process.kill(pid, 'SIGKILL')
  // The files are free when the last of them is gone.
  while (family.some(isRunning)) await sleep(10)
}
