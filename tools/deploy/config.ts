/** The configuration that names the deployed database; written by `npm run deploy`, ignored by git. */
export const DEPLOY_CONFIG = 'wrangler.deploy.toml'

const NO_DATABASE = '00000000-0000-0000-0000-000000000000'

/** What wrangler.toml calls the database and the bucket, and the database's id where it is known. */
export interface Named {
  readonly database: string
  readonly bucket: string
  /** null: it is to be found by its name, or made */
  readonly databaseId: string | null
}

/**
 * Reads wrangler.toml as this repository has it, or as the Deploy to Cloudflare button has filled it in
 * for somebody: under names that they chose, with an id of their own.
 *
 * @throws when a name is missing
 */
export function namedIn(toml: string): Named {
  const databaseId = settingIn(toml, 'database_id')
  return {
    database: settingIn(toml, 'database_name'),
    bucket: settingIn(toml, 'bucket_name'),
    databaseId: databaseId === NO_DATABASE ? null : databaseId,
  }
}

/**
 * The deployed twin of wrangler.toml: the real database, and bindings that a command on this
 * machine (`npm run import -- --remote`) reaches over the network.
 *
 * @throws when wrangler.toml names another database
 */
export function deployConfig(toml: string, databaseId: string): string {
  const named = toml.replace(NO_DATABASE, databaseId)
  if (settingIn(named, 'database_id') !== databaseId)
    throw new Error('wrangler.toml names another database than the one to deploy to')
  return named
    .replace('binding = "DB"', 'binding = "DB"\nremote = true')
    .replace('binding = "FILES"', 'binding = "FILES"\nremote = true')
}

function settingIn(toml: string, name: string): string {
  const [, value] = new RegExp(`^${name} = "([^"]+)"$`, 'm').exec(toml) ?? []
  if (!value) throw new Error(`wrangler.toml has no ${name}`)
  return value
}

/** Of a configuration only the database and the files: rooms live in a running Worker alone. */
export function storeConfig(toml: string): string {
  const stores = toml.match(/^\[\[(?:d1_databases|r2_buckets)\]\][^[]*/gm) ?? []
  const date = /^compatibility_date = .*$/m.exec(toml)?.[0] ?? ''
  return ['name = "yike"', date, '', ...stores].join('\n')
}
