import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pieceKey } from '../../domain/communities/order.ts'
import type { ImportOptions } from '../import/import.ts'
import { SILENT } from '../import/progress.ts'
import { publish, type Shelf } from '../import/publish/publish.ts'
import { ImportRefusal } from '../import/refusal.ts'
import type { Said } from './main.ts'
import { endOrder, type Taken, takeOrder, tell } from './orders.ts'

/** An order that ends the importer so often is not tried again. */
const MOST_TRIES = 3

/**
 * Carries out the orders that wait, one after the other.
 *
 * @returns how many there were
 */
export async function carryOutOrders(shelf: Shelf, say: (line: string) => void): Promise<number> {
  for (let count = 0; ; count++) {
    const order = await takeOrder(shelf.db, Date.now())
    if (!order) return count
    const end = await outcomeOf(order, shelf)
    await endOrder(shelf.db, order, end, Date.now())
    for (let i = 0; i < order.pieces; i++) await shelf.files.delete(pieceKey(order.id, i))
    say(end.state === 'done' ? `added ${order.slug} ${order.name}` : `${order.slug}: ${end.said}`)
  }
}

async function outcomeOf(order: Taken, shelf: Shelf): Promise<Parameters<typeof endOrder>[2]> {
  const folder = mkdtempSync(join(tmpdir(), 'yike-order-'))
  const file = join(folder, `extract.${order.extract_kind}`)
  try {
    if (order.tries > MOST_TRIES) throw new ImportRefusal('the importer ended each time it tried')
    await fetchExtract(order, shelf, file)
    await found(order, shelf, file)
    return { state: 'done', said: null }
  } catch (error) {
    if (!(error instanceof ImportRefusal)) console.error(error)
    const said = error instanceof ImportRefusal ? error.message : 'the importer failed'
    return { state: 'failed', said: said.replaceAll(file, 'the extract') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fetchExtract({ id, pieces }: Taken, { files }: Shelf, file: string): Promise<void> {
  for (let i = 0; i < pieces; i++) {
    const piece = await files.get(pieceKey(id, i))
    if (!piece) throw new ImportRefusal('a piece of the extract is missing: send it again')
    await appendFile(file, new Uint8Array(await piece.arrayBuffer()))
  }
}

/** Makes the community in a process of its own, and stores it through the one that serves: of two, one would wait in vain. */
async function found(order: Taken, shelf: Shelf, file: string): Promise<void> {
  const prepared = await prepareElsewhere(optionsOf(order, file), (stage) =>
    tell(shelf.db, order, stage, Date.now()),
  )
  if (await isSlugTaken(order, shelf))
    throw new ImportRefusal(`another community is called ${order.slug}`)
  await tell(shelf.db, order, 'store', Date.now())
  await publish(prepared, shelf, SILENT, Date.now())
  await shelf.db
    .prepare('update community set embed_origins = ?2, categories_off = ?3 where slug = ?1')
    .bind(order.slug, order.embed_origins, order.categories_off)
    .run()
}

async function isSlugTaken({ slug }: Taken, { db }: Shelf): Promise<boolean> {
  const known = await db.prepare('select 1 from community where slug = ?1').bind(slug).first()
  return known !== null
}

const optionsOf = (order: Taken, file: string): ImportOptions => ({
  file,
  slug: order.slug,
  name: order.name,
  nameEn: order.name_en ?? undefined,
  district: order.district,
  center: order.lng === null || order.lat === null ? undefined : [order.lng, order.lat],
  radiusM: order.lng === null ? undefined : (order.radius_m ?? undefined),
  timeZone: order.time_zone ?? undefined,
  country: order.country ?? undefined,
  phone: order.phone ?? undefined,
})

type Prepared = Extract<Said, { is: 'prepared' }>['prepared']

function prepareElsewhere(
  options: ImportOptions,
  at: (stage: string) => Promise<unknown>,
): Promise<Prepared> {
  const child: ChildProcess = fork(new URL('./main.ts', import.meta.url), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send(options)
  return new Promise<Prepared>((resolve, reject) => {
    child.on('message', (said: Said) => {
      if (said.is === 'at') void at(said.stage).catch(reject)
      else if (said.is === 'refused') reject(new ImportRefusal(said.because))
      else resolve(said.prepared)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the importer ended with ${code}`)))
  }).finally(() => child.kill())
}
