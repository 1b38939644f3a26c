import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Db } from '../../db/connect.ts'
import type { Person } from '../../http/app.ts'
import { countSignature, findPasskey, keepChallenge, passkeysOf, takeChallenge } from './store.ts'

/** Where a ceremony takes place: keys are of one host, and no page of another may use them. */
interface Site {
  readonly origin: string
  readonly hostname: string
}

/** What `@simplewebauthn/browser` needs to have a key made; those the person has are left out. */
export async function askToAdd(db: Db, site: Site, { id, name }: Person, now: number) {
  const known = await passkeysOf(db, id)
  const options = await generateRegistrationOptions({
    rpName: '一刻 Yike',
    rpID: site.hostname,
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(new TextEncoder().encode(id)),
    attestationType: 'none',
    excludeCredentials: known.map((key) => ({
      id: key.id,
      transports: JSON.parse(key.transports),
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(db, options.challenge, id, now)
  return options
}

/** What it needs to have any key of this house sign: who signs in need not say who they are. */
export async function askToEnter(db: Db, site: Site, now: number) {
  const options = await generateAuthenticationOptions({
    rpID: site.hostname,
    userVerification: 'required',
  })
  await keepChallenge(db, options.challenge, null, now)
  return options
}

/** The new key that an answer proves, or null for an answer that proves nothing. */
export async function keyIn(
  db: Db,
  site: Site,
  personId: string,
  response: RegistrationResponseJSON,
  now: number,
) {
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (asked) => takeChallenge(db, asked, personId, now),
    expectedOrigin: site.origin,
    expectedRPID: site.hostname,
  }).catch(() => null)
  return verified?.verified ? verified.registrationInfo.credential : null
}

/** Whose key has signed, or null. */
export async function signerOf(
  db: Db,
  site: Site,
  response: AuthenticationResponseJSON,
  now: number,
): Promise<{ id: string; name: string } | null> {
  const found = await findPasskey(db, response.id)
  if (!found) return null
  const { key, name } = found
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (asked) => takeChallenge(db, asked, null, now),
    expectedOrigin: site.origin,
    expectedRPID: site.hostname,
    credential: { id: key.id, publicKey: bytesOf(key.publicKey), counter: key.counter },
  }).catch(() => null)
  if (!verified?.verified) return null
  const { newCounter } = verified.authenticationInfo
  return (await countSignature(db, key.id, newCounter, now)) ? { id: key.personId, name } : null
}

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (mark) =>
    mark.charCodeAt(0),
  )
