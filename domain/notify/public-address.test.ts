import { expect, it } from 'vitest'
import { isPublicHost } from './public-address.ts'

const hostOf = (written: string) => new URL(`https://${written}/`).hostname

it.each(['hooks.example.org', '8.8.8.8', '172.32.0.1', '[2606:4700::1111]', '100.63.255.255'])(
  '%s may be called',
  (host) => {
    expect(isPublicHost(hostOf(host))).toBe(true)
  },
)

it.each([
  'localhost',
  'printer.local',
  'db.internal.',
  'metadata',
  '127.0.0.1',
  '2130706433',
  '0x7f.1',
  '0177.0.0.1',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[fc00::1]',
  '[fe80::1]',
  '[2001:db8::1]',
  '[2002:7f00:1::]',
  '[64:ff9b::7f00:1]',
])('%s may not', (host) => {
  expect(isPublicHost(hostOf(host))).toBe(false)
})
