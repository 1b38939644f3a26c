import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { weighBuild } from './budgets.ts'
import { type Outcome, runStep, type Step } from './steps.ts'

const started = performance.now()
const reports = mkdtempSync(join(tmpdir(), 'yike-check-'))
const count = { passed: 0, failed: 0, skipped: 0 }
let healthy = true
// What one process has compiled, the hundreds after it need not.
process.env.NODE_COMPILE_CACHE = join(reports, 'compiled')

await together(
  { name: 'lint', command: ['biome', 'ci', '--colors=off', '.'] },
  // More than one checker would work out the same types side by side.
  { name: 'types', command: ['tsc', '-b', '--checkers', '1'] },
  { name: 'web build', command: ['npm', 'run', '--silent', 'build'] },
)
await together(
  { name: 'unused code', command: ['knip'] },
  { name: 'deploy rehearsal', command: ['npm', 'run', '--silent', 'build:worker'] },
)
weigh()
await Promise.all([tests('domain').then(() => tests('tools')), tests('edge')])
process.env.YIKE_BROWSER = findBrowser()
await tests('e2e')

const minutes = (performance.now() - started) / 60_000
process.stdout.write(`\nchecked in ${minutes.toFixed(1)} min\n`)
process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`)
rmSync(reports, { recursive: true, force: true })
process.exit(healthy ? 0 : 1)

async function together(...steps: Step[]): Promise<void> {
  for (const outcome of await Promise.all(steps.map(runStep))) tell(outcome)
}

async function tests(project: string): Promise<void> {
  const report = join(reports, `${project}.json`)
  const outcome = await runStep({
    name: `${project} tests`,
    command: [
      'vitest',
      'run',
      `--project=${project}`,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  })
  tell(outcome)
  add(report)
}

function add(report: string): void {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  count.passed += numPassedTests
  count.failed += numFailedTests
  count.skipped += numPendingTests
  if (numPassedTests === 0) healthy = false
}

function weigh(): void {
  try {
    for (const line of weighBuild()) process.stdout.write(`ok   ${line}\n`)
  } catch (error) {
    healthy = false
    process.stdout.write(`FAIL size budgets: ${(error as Error).message}\n`)
  }
}

function tell({ step, passed, seconds, output }: Outcome): void {
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${step.name} (${seconds.toFixed(1)} s)\n`)
  if (passed) return
  healthy = false
  process.stdout.write(`${output}\n`)
}
