import type { Community } from '../app/page.ts'
import { Kernel } from '../lifecircle/kernel.ts'

/** The streets of a community on this phone, loaded when somebody first asks for them. */
export interface Streets {
  open(): Promise<Kernel>
  close(): void
}

export function streetsOf({ graph, homes }: Community['files']): Streets {
  let kernel: Promise<Kernel> | null = null
  const load = async () => {
    const loading = new Kernel()
    await loading.ask('load', { graph: absolute(graph), homes: absolute(homes) })
    return loading
  }
  return {
    open: () => {
      kernel ??= load().catch((fault) => {
        // Without a network now, and with one the next time.
        kernel = null
        throw fault
      })
      return kernel
    },
    close: () => void kernel?.then((open) => open.close()).catch(() => undefined),
  }
}

const absolute = (path: string): string => new URL(path, location.href).href
