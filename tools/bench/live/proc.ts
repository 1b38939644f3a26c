import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks in a second of `/proc/PID/stat`; it is 100 on every Linux that Node runs on. */
const TICKS_A_SECOND = 100

/** A process and all that it started, and they. */
export function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .map(Number)
    .filter((each) => each > 0)
    .map((each) => [each, Number(statOf(each)?.[1])] as const)
  const family = [pid]
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child)
  }
  return family
}

/** Whether a process is there, and not only waiting to be buried. */
export const isRunning = (pid: number): boolean => (statOf(pid)?.[0] ?? 'Z') !== 'Z'

/** Seconds of CPU that processes have used so far. */
export const cpuSeconds = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const stat = statOf(pid)
    return sum + (Number(stat?.[11] ?? 0) + Number(stat?.[12] ?? 0)) / TICKS_A_SECOND
  }, 0)

/** Megabytes that processes hold in memory. */
export function residentMb(pids: readonly number[]): number {
  const kb = pids.map((pid) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kb.reduce((sum, each) => sum + each, 0) / 1024
}

// The name stands in brackets and may hold spaces: what is behind it begins with the state.
function statOf(pid: number): string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? null
  } catch {
    return null
  }
}
