import { spawn } from 'node:child_process'

/** A command of the checks; the ones with a report tell how many tests they ran. */
export interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

export interface Outcome {
  readonly step: Step
  readonly passed: boolean
  readonly seconds: number
  readonly output: string
}

/** Runs a step with node_modules/.bin first on the PATH, as npm scripts do. */
export function runStep(step: Step): Promise<Outcome> {
  const started = performance.now()
  const [file, ...args] = step.command
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let output = ''
  child.stdout.on('data', (piece) => (output += piece))
  child.stderr.on('data', (piece) => (output += piece))
  return new Promise((done) => {
    const finish = (passed: boolean) =>
      done({ step, passed, output, seconds: (performance.now() - started) / 1000 })
    child.once('error', (error) => {
      output += error.message
      finish(false)
    })
    child.once('close', (code) => finish(code === 0))
  })
}
