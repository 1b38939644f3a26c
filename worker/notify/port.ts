import type { NotifyPort } from '../../domain/notify/message.ts'
import type { Env } from '../env.ts'
import { isAskedHere } from '../http/loopback.ts'
import { consolePort } from './console.ts'

/**
 * The way out that the house is configured with, or null where there is none.
 *
 * The console is for this machine alone: elsewhere it would write codes into a log.
 */
export function notifyOf(env: Env, request: Request): NotifyPort | null {
  if (env.NOTIFY === 'console') return isAskedHere(request) ? consolePort : null
  return null
}
