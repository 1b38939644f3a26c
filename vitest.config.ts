import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'

const migrations = await readD1Migrations('migrations')

/** Libraries of many small modules. */
const IN_ONE_PIECE = ['drizzle-orm', 'drizzle-orm/d1', 'drizzle-orm/sqlite-core']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'domain',
          environment: 'node',
          include: ['domain/**/*.test.ts', 'web/**/*.test.{ts,tsx}'],
          // Pure: a file leaves nothing behind that another could meet.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'tools',
          environment: 'node',
          include: ['tools/**/*.test.ts'],
          setupFiles: ['./tools/import/testing/setup.ts'],
          // The libraries of an import take longer to load than most files run.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            main: './worker/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: migrations,
                AUTH_SECRET: 'a secret of the tests, which guards nothing',
              },
            },
          }),
        ],
        test: {
          name: 'edge',
          include: ['{worker,party}/**/*.test.{ts,tsx}'],
          setupFiles: ['./worker/testing/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Loading the Worker, module by module, takes longer than most files: two load it once for all.
          isolate: false,
          maxWorkers: 2,
          deps: { optimizer: { ssr: { enabled: true, include: IN_ONE_PIECE } } },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['./e2e/setup.ts'],
          // Files that one worker runs share its browser.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy machine is slow, not wrong.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
