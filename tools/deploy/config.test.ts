import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { deployConfig, storeConfig } from './config.ts'

const toml = readFileSync('wrangler.toml', 'utf8')
const id = '11111111-2222-3333-4444-555555555555'

it('the deployed configuration names the real database and reaches it from here', () => {
  const deployed = deployConfig(toml, id)
  expect(deployed).toContain(`database_id = "${id}"`)
  expect(deployed.match(/remote = true/g)).toHaveLength(2)
})

it('a configuration without the placeholder is refused', () => {
  expect(() => deployConfig(deployConfig(toml, id), id)).toThrow('placeholder')
})

it('the store of a configuration is its database and its files, without the rooms', () => {
  const store = storeConfig(toml)
  for (const line of ['binding = "DB"', 'binding = "FILES"', 'database_id = '])
    expect(store).toContain(line)
  expect(store).not.toContain('durable_objects')
})

it('what is deployed is never a demonstration, and has no console to write codes to', () => {
  const deployed = deployConfig(toml, id)
  expect(deployed).not.toMatch(/\bDEMO\b|NOTIFY\s*=\s*"console"|AUTH_SECRET\s*=/)
})
