import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { yamlData } from './scripts/yaml-data.mjs'

export default defineConfig({
  plugins: [yamlData()],
  resolve: {
    // Importing the real package in plain Node would start a download of its runtime.
    alias: { electron: fileURLToPath(new URL('tests/support/electron-stand-in.ts', import.meta.url)) },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    globalSetup: 'tests/support/own-temp-folder.ts',
    maxWorkers: 2,
    // Real keys and real files on a busy machine take their time; nothing here asserts how long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
