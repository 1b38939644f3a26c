import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeDemo } from '../demo/demo.ts'
import { benchCircle } from './circle.ts'
import { table } from './table.ts'

/** `npm run bench -- circle [FILE] [--json]`: the kernel on one extract, Valhalla beside it. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const [bench, file] = positionals
if (bench !== 'circle') stop('usage: npm run bench -- circle [FILE] [--json]')
if (file && !existsSync(file)) stop(`no such file: ${file}`)
const result = await benchCircle(file ?? (await demoFile()), (line) => console.error(line))
console.log(values.json ? JSON.stringify(result, null, 2) : table(result))

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

async function demoFile(): Promise<string> {
  const path = join(tmpdir(), 'yike-demo.osm')
  await writeDemo(path)
  return path
}
