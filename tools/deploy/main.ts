import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { DEPLOY_CONFIG, deployConfig, namedIn } from './config.ts'

try {
  deploy()
} catch (error) {
  process.stderr.write(`yike: the deployment stopped: ${(error as Error).message}\n`)
  process.exit(1)
}

/** Database and bucket are found by name or made; migrations go before the code that needs them. */
function deploy(): void {
  run('npm', ['run', 'build'])
  const toml = readFileSync('wrangler.toml', 'utf8')
  const { database, bucket, databaseId } = namedIn(toml)
  writeFileSync(DEPLOY_CONFIG, deployConfig(toml, databaseId ?? databaseCalled(database)))
  ensureBucket(bucket)
  run('wrangler', ['d1', 'migrations', 'apply', database, '--remote', '--config', DEPLOY_CONFIG])
  run('wrangler', ['deploy', '--config', DEPLOY_CONFIG])
  ensureSecret()
}

function databaseCalled(name: string): string {
  const known = findDatabase(name)
  if (known) return known
  run('wrangler', ['d1', 'create', name])
  const made = findDatabase(name)
  if (!made) throw new Error(`the database ${name} was made but is not listed`)
  return made
}

function findDatabase(sought: string): string | undefined {
  const list: { name: string; uuid: string }[] = JSON.parse(
    read('wrangler', ['d1', 'list', '--json']),
  )
  return list.find(({ name }) => name === sought)?.uuid
}

function ensureBucket(name: string): void {
  const named = new RegExp(`^name:\\s+${name}$`, 'm')
  if (!named.test(read('wrangler', ['r2', 'bucket', 'list']))) {
    run('wrangler', ['r2', 'bucket', 'create', name])
  }
}

/** Made once and never shown: another would sign everybody out. Nobody can sign in before it is there. */
function ensureSecret(): void {
  const list = read('wrangler', ['secret', 'list', '--format', 'json', '--config', DEPLOY_CONFIG])
  const secrets: { name: string }[] = JSON.parse(list)
  if (secrets.some(({ name }) => name === 'AUTH_SECRET')) return
  execFileSync('wrangler', ['secret', 'put', 'AUTH_SECRET', '--config', DEPLOY_CONFIG], {
    input: randomBytes(32).toString('base64url'),
    stdio: ['pipe', 'inherit', 'inherit'],
  })
}

function run(command: string, args: string[]): void {
  execFileSync(command, args, { stdio: 'inherit' })
}

function read(command: string, args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}
