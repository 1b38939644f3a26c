import type { NotifyPort } from '../../domain/notify/message.ts'
import type { Env } from '../env.ts'
import { isAskedHere } from '../http/loopback.ts'
import { aliyunPort } from './aliyun.ts'
import { consolePort } from './console.ts'
import { tencentPort } from './tencent.ts'
import { webhookPort } from './webhook.ts'

/**
 * The way out that the house is configured with, or null where there is none.
 *
 * The console is for this machine alone: elsewhere it would write codes into a log.
 *
 * @throws when a way out is named and what it needs is missing, so that the log says what
 */
export function notifyOf(env: Env, request: Request): NotifyPort | null {
  switch (env.NOTIFY) {
    case 'console':
      return isAskedHere(request) ? consolePort : null
    case 'webhook':
      return webhookPort(needed(env, 'NOTIFY_URL'), needed(env, 'NOTIFY_SECRET'))
    case 'aliyun':
      return aliyunPort(accountOf(env))
    case 'tencent':
      return tencentPort({ ...accountOf(env), appId: needed(env, 'NOTIFY_APP_ID') })
    default:
      return null
  }
}

const accountOf = (env: Env) => ({
  keyId: needed(env, 'NOTIFY_KEY_ID'),
  keySecret: needed(env, 'NOTIFY_SECRET'),
  signName: needed(env, 'NOTIFY_SIGN_NAME'),
  template: needed(env, 'NOTIFY_TEMPLATE'),
})

function needed(env: Env, name: keyof Env & `NOTIFY_${string}`): string {
  const value = env[name]
  if (!value) throw new Error(`NOTIFY is ${env.NOTIFY}, and ${name} is missing`)
  return value
}
