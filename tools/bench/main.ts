import { parseArgs } from 'node:util'
import { benchCircle } from './circle.ts'
import { table } from './table.ts'

/** `npm run bench -- circle [FILE] [--json]`: the kernel on one extract, Valhalla beside it. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const [bench, file] = positionals
if (bench !== 'circle' || !file) {
  console.error('usage: npm run bench -- circle FILE.osm.pbf [--json]')
  process.exit(2)
}
const result = await benchCircle(file, (line) => console.error(line))
console.log(values.json ? JSON.stringify(result, null, 2) : table(result))
