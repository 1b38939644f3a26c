import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { change, type Sender } from '../app/change.ts'

/** Passkeys need a browser that knows them, and a page that nobody in between can change. */
export const canUsePasskeys = (): boolean => isSecureContext && browserSupportsWebAuthn()

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']
type NewOptions = Parameters<typeof startRegistration>[0]['optionsJSON']

/** Signs in with a key that this phone or computer keeps; `left`: its owner thought better of it. */
export async function enterWithPasskey(sender: Sender): Promise<'entered' | 'failed' | 'left'> {
  const asked = await sender.send<Options>(change('/api/account/passkey/options'))
  if (!asked.ok) return 'left'
  const response = await unlessLeft(() => startAuthentication({ optionsJSON: asked.receipt }))
  if (response === 'left' || response === 'failed') return response
  const entered = await sender.send(change('/api/account/passkey/enter', { response }))
  return entered.ok ? 'entered' : 'failed'
}

/** Has this phone or computer make and keep a key for whoever is signed in. */
export async function addPasskey(sender: Sender): Promise<'added' | 'failed' | 'left'> {
  const asked = await sender.send<NewOptions>(change('/api/account/passkeys/options'))
  if (!asked.ok) return 'left'
  const response = await unlessLeft(() => startRegistration({ optionsJSON: asked.receipt }))
  if (response === 'left' || response === 'failed') return response
  const added = await sender.send(change('/api/account/passkeys', { response }))
  return added.ok ? 'added' : 'failed'
}

// The browser tells a dialog that was closed, or ran out of time, as an error.
async function unlessLeft<T>(ask: () => Promise<T>): Promise<T | 'left' | 'failed'> {
  try {
    return await ask()
  } catch (error) {
    return (error as Error).name === 'NotAllowedError' ? 'left' : 'failed'
  }
}
