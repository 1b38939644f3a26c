import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { deployConfig, namedIn, storeConfig } from './config.ts'

const toml = readFileSync('wrangler.toml', 'utf8')
const id = '11111111-2222-3333-4444-555555555555'

it('the deployed configuration names the real database and reaches it from here', () => {
  const deployed = deployConfig(toml, id)
  expect(deployed).toContain(`database_id = "${id}"`)
  expect(deployed.match(/remote = true/g)).toHaveLength(2)
})

it('a configuration that somebody had filled in is deployed to what it names', () => {
  expect(namedIn(toml)).toEqual({ database: 'yike', bucket: 'yike-files', databaseId: null })
  const filled = toml
    .replace('database_name = "yike"', 'database_name = "lakeside"')
    .replace(/database_id = ".*"/, `database_id = "${id}"`)
  expect(namedIn(filled)).toMatchObject({ database: 'lakeside', databaseId: id })
  expect(deployConfig(filled, id)).toContain('database_name = "lakeside"')
  expect(() => deployConfig(filled, id.replace('1', '2'))).toThrow('another database')
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
