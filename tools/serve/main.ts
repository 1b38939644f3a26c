import { mkdirSync } from 'node:fs'
import { watchOrders } from '../orders/watch.ts'
import { buildStale } from '../start/build.ts'
import { applyMigrations } from '../start/migrate.ts'
import { portIsFree, serve } from '../start/serve.ts'
import { stopOnSignal } from '../start/stop.ts'
import { openStore } from '../store.ts'
import { Front } from './front.ts'
import { Keeping } from './keeping.ts'
import { holdFolder } from './lock.ts'
import { readOptions, type ServeOptions, USAGE } from './options.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)
const options = read()

try {
  await start(options)
} catch (error) {
  say(`yike: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}

async function start({ data, port, host, publicAddress, backups }: ServeOptions): Promise<void> {
  if (!(await portIsFree(port, host)))
    throw new Error(`port ${port} of ${host} is in use; choose another with --port`)
  mkdirSync(data, { recursive: true, mode: 0o700 })
  holdFolder(data)
  const settled = await prepare(data)
  for (const what of buildStale()) say(`built the ${what}`)
  const house = await serve({ dataDir: data, port: 0, demo: false, publicAddress })
  const keeping = backups ? await Keeping.begin({ dataDir: data, shelf: backups, say }) : null
  const front = await Front.open({
    inner: new URL(house.url),
    host,
    port,
    byProxy: publicAddress !== undefined,
    beforeAcknowledging: async () => keeping?.copied(),
  })
  const stopOrders = await watchOrders(await house.shelf(), say)
  stopOnSignal(async () => {
    stopOrders()
    await front.close()
    await keeping?.close()
    await house.stop()
  })
  tellWhere({ data, port, host, publicAddress, backups }, settled)
}

interface Settled {
  readonly communities: readonly string[]
  readonly hasAdmin: boolean
}

/** Gets the data ready, and tells what is there. */
async function prepare(dataDir: string): Promise<Settled> {
  const store = await openStore({ dataDir })
  try {
    const applied = await applyMigrations(store.db)
    if (applied.length > 0) say(`applied ${applied.length} migration(s)`)
    const { results } = await store.db
      .prepare('select slug from community order by id limit 10')
      .all<{ slug: string }>()
    const admin = await store.db
      .prepare(`select 1 from membership where role = 'admin' and verified_at is not null limit 1`)
      .first()
    return { communities: results.map(({ slug }) => slug), hasAdmin: admin !== null }
  } finally {
    await store.close()
  }
}

function tellWhere(
  { data, port, host, publicAddress, backups }: ServeOptions,
  { communities, hasAdmin }: Settled,
): void {
  say(`\nYike 一刻 is at ${publicAddress ?? `http://${host}:${port}`}`)
  for (const slug of communities) say(`  /c/${slug}`)
  if (!publicAddress && !isLoopback(host))
    say(
      '  Without https anybody on the way reads along: put a TLS proxy in front, and say\n  --public-address',
    )
  if (communities.length === 0)
    say(
      `\nNo neighbourhood lives here yet. Bring one:\n  npm run import -- FILE.osm.pbf --slug lakeside --name 湖畔 --data ${data}`,
    )
  if (!hasAdmin)
    say(
      `\nNobody keeps the house yet. Make the link by which its first administrator comes in:\n  npm run invite -- --slug ${communities[0] ?? 'lakeside'} --data ${data}`,
    )
  say(
    backups
      ? `\nEvery change is copied to ${backups} before it is acknowledged; each night there is a backup.`
      : '\nNothing is backed up: --backups DIR does it, best on another disk.',
  )
  say('\nCtrl-C stops it.')
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host)
}

function read(): ServeOptions {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    say(`yike: ${(error as Error).message}\n${USAGE}`)
    process.exit(2)
  }
}
