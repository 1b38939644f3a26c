import { writeDemo } from './demo.ts'

const [path] = process.argv.slice(2)
if (!path) {
  console.error('usage: npx node tools/demo/main.ts OUT.osm')
  process.exit(2)
}
await writeDemo(path)
