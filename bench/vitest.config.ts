import { defineConfig } from 'vitest/config'
import { yamlData } from '../scripts/yaml-data.mjs'

// Benchmarks run one at a time in one process: a figure counts only next to its peer's.
export default defineConfig({
  plugins: [yamlData()],
  test: {
    include: ['bench/**/*.bench.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    disableConsoleIntercept: true,
  },
})
