import { build, type Rolldown } from 'vite'
import { defineConfig } from 'vitest/config'
import { yamlData } from '../scripts/yaml-data.mjs'

/**
 * What is measured is what ships: each benchmark is bundled as the program is. Module by module, a test runner
 * reads every imported name through an accessor, and a loop over numbers takes ten times as long.
 */
const asShipped = () => ({
  name: 'as-shipped',
  enforce: 'pre' as const,
  async load(id: string) {
    if (!id.endsWith('.bench.ts')) return null
    const built = await build({
      configFile: false,
      plugins: [yamlData()],
      logLevel: 'silent',
      build: {
        ssr: id,
        write: false,
        target: 'node24',
        minify: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    })
    const { output } = built as Rolldown.RolldownOutput
    return { code: output[0].code, map: null }
  },
})

// Benchmarks run one at a time in one process: a figure counts only next to its peer's.
export default defineConfig({
  plugins: [asShipped()],
  test: {
    include: ['bench/**/*.bench.ts'],
    // Pages too are built as they ship: of the test runner's own kind they would draw with React's development
    // build, which keeps a stack for every element.
    env: { NODE_ENV: 'production' },
    // A kept bundle would not know that what it was made of has changed.
    fsModuleCache: false,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    disableConsoleIntercept: true,
  },
})
