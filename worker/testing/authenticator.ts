import { base64url } from '../accounts/passkey/ceremony.ts'

type Cbor = number | string | Uint8Array | Map<number | string, Cbor>

const utf8 = new TextEncoder()
const ES256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** A passkey as a phone would keep one, for one host (WebAuthn Level 3, 6.1 and 6.5; COSE key: RFC 9053). */
export class Authenticator {
  readonly id = crypto.getRandomValues(new Uint8Array(32))
  readonly #site: URL
  readonly #keys: CryptoKeyPair
  counter = 0

  private constructor(site: URL, keys: CryptoKeyPair) {
    this.#site = site
    this.#keys = keys
  }

  static async make(origin: string): Promise<Authenticator> {
    const keys = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify'])
    return new Authenticator(new URL(origin), keys as CryptoKeyPair)
  }

  /** What the browser answers when a key was made; `as` overrides what it says of where it is. */
  async create({ challenge }: { challenge: string }, as: { origin?: string } = {}) {
    const clientData = this.#clientData('webauthn.create', challenge, as)
    const attested = joined(
      new Uint8Array(16),
      short(this.id.length),
      this.id,
      await this.#coseKey(),
    )
    const authData = await this.#authData(0x45, attested)
    const object = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return this.#answer(clientData, {
      attestationObject: base64url(cbor(object)),
      transports: ['internal'],
    })
  }

  /** What it answers when the key has signed; `flags` 0x05: somebody was there, and unlocked it. */
  async get(
    { challenge }: { challenge: string },
    { flags = 0x05, ...as }: { flags?: number; origin?: string } = {},
  ) {
    this.counter++
    const clientData = this.#clientData('webauthn.get', challenge, as)
    const authData = await this.#authData(flags)
    const words = joined(authData, new Uint8Array(await digest(clientData)))
    const how = { name: 'ECDSA', hash: 'SHA-256' }
    const signature = new Uint8Array(await crypto.subtle.sign(how, this.#keys.privateKey, words))
    return this.#answer(clientData, {
      authenticatorData: base64url(authData),
      signature: base64url(der(signature)),
    })
  }

  #answer(clientData: Uint8Array, response: object) {
    const id = base64url(this.id)
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: base64url(clientData), ...response },
    }
  }

  #clientData(
    type: string,
    challenge: string,
    { origin = this.#site.origin }: { origin?: string },
  ) {
    return utf8.encode(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  async #authData(flags: number, attested: Uint8Array = new Uint8Array()) {
    const host = new Uint8Array(await digest(utf8.encode(this.#site.hostname)))
    const count = new Uint8Array(4)
    new DataView(count.buffer).setUint32(0, this.counter)
    return joined(host, new Uint8Array([flags]), count, attested)
  }

  async #coseKey(): Promise<Uint8Array> {
    const raw = (await crypto.subtle.exportKey('raw', this.#keys.publicKey)) as ArrayBuffer
    const [x, y] = [new Uint8Array(raw, 1, 32), new Uint8Array(raw, 33, 32)]
    return cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, x],
        [-3, y],
      ]),
    )
  }
}

const digest = (bytes: Uint8Array) => crypto.subtle.digest('SHA-256', bytes)

const short = (value: number) => new Uint8Array([value >> 8, value & 255])

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** RFC 8949, as far as a key needs it. */
function cbor(value: Cbor): Uint8Array {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string')
    return joined(head(3, utf8.encode(value).length), utf8.encode(value))
  if (value instanceof Uint8Array) return joined(head(2, value.length), value)
  return joined(
    head(5, value.size),
    ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)]),
  )
}

const head = (major: number, value: number) =>
  value < 24
    ? new Uint8Array([(major << 5) | value])
    : value < 256
      ? new Uint8Array([(major << 5) | 24, value])
      : joined(new Uint8Array([(major << 5) | 25]), short(value))

/** A signature of two numbers as ASN.1 writes it: no leading zeros, but one before a high bit. */
function der(signature: Uint8Array): Uint8Array {
  const numbers = [signature.slice(0, 32), signature.slice(32)].map((number) => {
    const from = number.findIndex((byte) => byte !== 0)
    const digits = number.slice(from)
    const padded = digits[0] > 127 ? joined(new Uint8Array([0]), digits) : digits
    return joined(new Uint8Array([2, padded.length]), padded)
  })
  const body = joined(...numbers)
  return joined(new Uint8Array([48, body.length]), body)
}
