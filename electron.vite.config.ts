import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { mainBundle } from './scripts/main-bundle.mjs'

const entries = ['index', 'serve', 'cli', 'worker']

// The preload must be one self-contained CommonJS file: a sandboxed page cannot load anything else.
// Images stay files (assetsInlineLimit 0), because the content policy admits no data: address.
export default defineConfig({
  main: {
    ...mainBundle(),
    build: {
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((name) => [name, `src/main/${name}.ts`])),
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: { input: 'src/preload/index.ts', output: { format: 'cjs' } },
    },
  },
  renderer: { plugins: [react()], build: { assetsInlineLimit: 0 } },
})
