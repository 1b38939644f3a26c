import type { Shelf } from '../import/publish/publish.ts'
import { carryOutOrders } from './carry.ts'
import { takeUpAgain } from './orders.ts'

const EACH_MS = 3000

/** Carries out orders as they come, until it is told to stop; what is under way then is taken up at the next start. */
export async function watchOrders(shelf: Shelf, say: (line: string) => void): Promise<() => void> {
  await takeUpAgain(shelf.db, Date.now())
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const look = async () => {
    try {
      await carryOutOrders(shelf, say)
    } catch (error) {
      if (!isStopped) say(`the orders cannot be read: ${(error as Error).message}`)
    }
    if (!isStopped) timer = setTimeout(look, EACH_MS)
  }
  timer = setTimeout(look, EACH_MS)
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
