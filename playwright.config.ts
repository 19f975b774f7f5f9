import { defineConfig } from '@playwright/test'

const rootArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/own-temp-folder.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  outputDir: 'test-results',
  use: {
    headless: true,
    // A trace is written for every journey and read for none that passes; a failure shows its page and its words.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.HABEAS_CHROMIUM === undefined ? {} : { executablePath: process.env.HABEAS_CHROMIUM }),
      args: [
        ...rootArguments,
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
