import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeDemo } from '../demo/demo.ts'
import { benchCircle } from './circle.ts'
import { benchClaims, claimsTable } from './claims.ts'
import { benchCrew } from './crew.ts'
import { benchDesk } from './desk.ts'
import { benchDrag } from './drag.ts'
import { killDuringClaims } from './kill.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchLive } from './live/bench.ts'
import { liveTable } from './live/table.ts'
import { benchPage } from './page.ts'
import { benchReports, reportsTable } from './reports.ts'
import { killDuringReports } from './reports-kill.ts'
import { killAndRestore } from './restore.ts'
import { table } from './table.ts'
import { benchWay } from './way.ts'

const USAGE = `usage: npm run bench -- circle [FILE] [--json]   the kernel on one extract, Valhalla beside it
       npm run bench -- page [URL]               a first visit over slow 4G (start the server first)
       npm run bench -- lighthouse [URL]         what Lighthouse says of a page on a phone
       npm run bench -- drag [URL]               frames while the start of the circle is dragged
       npm run bench -- crew [URL]               frames while 200 people on duty move on a wall
       npm run bench -- way [FILE]               500 tasks ranked by the detour on one's way
       npm run bench -- live [--json]            the live room beside a plain server and one message a position
       npm run bench -- claims [--json]          500 clients race for 40 tasks
       npm run bench -- kill [ROUNDS]            the runtime killed in the middle of claims
       npm run bench -- restore BACKUP [ROUNDS]  killed, its disk thrown away, and restored (see npm run backup)
       npm run bench -- reports [--json]         reports until the desk has read them, in peace and in floods
       npm run bench -- kill-reports [ROUNDS]    the runtime killed in the middle of photos and reports
       npm run bench -- desk                     frames while the desk's map of 2,000 open issues moves`

const DEMO_PAGE = 'http://127.0.0.1:8787/c/liuwan'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const [bench, subject, rounds] = positionals

switch (bench) {
  case 'circle':
    await circle()
    break
  case 'page':
    await benchPage(subject ?? DEMO_PAGE)
    break
  case 'lighthouse':
    await benchLighthouse(subject ?? DEMO_PAGE, (line) => console.error(line))
    break
  case 'drag':
    await benchDrag(subject ?? DEMO_PAGE)
    break
  case 'crew':
    await benchCrew(subject ?? DEMO_PAGE)
    break
  case 'live':
    await live()
    break
  case 'way':
    console.log(await benchWay(subject ?? (await demoFile())))
    break
  case 'claims':
    await claims()
    break
  case 'kill':
    console.log(await killDuringClaims(Number(subject ?? 20), (line) => console.error(line)))
    break
  case 'restore':
    await restored()
    break
  case 'reports':
    await reports()
    break
  case 'kill-reports':
    console.log(await killDuringReports(Number(subject ?? 20), (line) => console.error(line)))
    break
  case 'desk':
    await benchDesk((line) => console.error(line))
    break
  default:
    stop(USAGE)
}

async function restored(): Promise<void> {
  if (!subject) stop(USAGE)
  const asked = { rounds: Number(rounds ?? 10), first: 300 }
  console.log(await killAndRestore(subject, asked, (line) => console.error(line)))
}

async function circle(): Promise<void> {
  if (subject && !existsSync(subject)) stop(`no such file: ${subject}`)
  const result = await benchCircle(subject ?? (await demoFile()), (line) => console.error(line))
  console.log(values.json ? JSON.stringify(result, null, 2) : table(result))
}

async function claims(): Promise<void> {
  const result = await benchClaims((line) => console.error(line))
  console.log(values.json ? JSON.stringify(result, null, 2) : claimsTable(result))
}

async function reports(): Promise<void> {
  const result = await benchReports((line) => console.error(line))
  console.log(values.json ? JSON.stringify(result, null, 2) : reportsTable(result))
}

async function live(): Promise<void> {
  const result = await benchLive((line) => console.error(line))
  console.log(values.json ? JSON.stringify(result, null, 2) : liveTable(result))
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

async function demoFile(): Promise<string> {
  const path = join(tmpdir(), 'yike-demo.osm')
  await writeDemo(path)
  return path
}
