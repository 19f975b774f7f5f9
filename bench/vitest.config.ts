import { defineConfig } from 'vitest/config'

// Benchmarks run one at a time in one process: a figure counts only next to its peer's.
export default defineConfig({
  test: {
    include: ['bench/**/*.bench.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    disableConsoleIntercept: true,
  },
})
