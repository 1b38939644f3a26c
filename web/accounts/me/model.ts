import { type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { read } from '../../app/read.ts'
import type { Account, Device, Passkey, Session } from '../account.ts'

/** A list that comes after the page: null until it is there. */
export type Coming<T> = Signal<readonly T[] | null | 'failed'>

export interface Me {
  readonly account: Signal<Account>
  readonly sessions: Coming<Session>
  readonly passkeys: Coming<Passkey>
  readonly devices: Coming<Device>
  refreshAccount(): Promise<void>
  refreshSessions(): Promise<void>
  refreshPasskeys(): Promise<void>
  refreshDevices(): Promise<void>
}

export function createMe(known: Account): Me {
  const account = signal(known)
  const sessions: Me['sessions'] = signal(null)
  const passkeys: Me['passkeys'] = signal(null)
  const devices: Me['devices'] = signal(null)
  return {
    ...{ account, sessions, passkeys, devices },
    async refreshAccount() {
      const told = await read<{ account: Account | null }>('/api/account')
      if (told?.account) account.value = told.account
    },
    async refreshSessions() {
      const told = await read<{ sessions: Session[] }>('/api/account/sessions')
      sessions.value = told?.sessions ?? 'failed'
    },
    async refreshPasskeys() {
      const told = await read<{ passkeys: Passkey[] }>('/api/account/passkeys')
      passkeys.value = told?.passkeys ?? 'failed'
    },
    async refreshDevices() {
      const told = await read<{ devices: Device[] }>('/api/account/devices')
      devices.value = told?.devices ?? 'failed'
    },
  }
}

const MeContext = createContext<Me | null>(null)

export const MeProvider = MeContext.Provider

export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('rendered outside one’s own page')
  return me
}
