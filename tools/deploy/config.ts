/** The configuration that names the deployed database; written by `npm run deploy`, ignored by git. */
export const DEPLOY_CONFIG = 'wrangler.deploy.toml'

const NO_DATABASE = '00000000-0000-0000-0000-000000000000'

/**
 * The deployed twin of wrangler.toml: the real database, and bindings that a command on this
 * machine (`npm run import -- --remote`) reaches over the network.
 *
 * @throws when wrangler.toml no longer has what is to be replaced
 */
export function deployConfig(toml: string, databaseId: string): string {
  const named = toml.replace(NO_DATABASE, databaseId)
  if (named === toml) throw new Error('wrangler.toml has no placeholder for the database id')
  return named
    .replace('binding = "DB"', 'binding = "DB"\nremote = true')
    .replace('binding = "FILES"', 'binding = "FILES"\nremote = true')
}

/** Of a configuration only the database and the files: rooms live in a running Worker alone. */
export function storeConfig(toml: string): string {
  const stores = toml.match(/^\[\[(?:d1_databases|r2_buckets)\]\][^[]*/gm) ?? []
  const date = /^compatibility_date = .*$/m.exec(toml)?.[0] ?? ''
  return ['name = "yike"', date, '', ...stores].join('\n')
}
