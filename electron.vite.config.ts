import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The preload must be one self-contained CommonJS file: a sandboxed page cannot load anything else.
// Images stay files (assetsInlineLimit 0), because the content policy admits no data: address.
export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          serve: 'src/main/serve.ts',
          cli: 'src/main/cli.ts',
          worker: 'src/main/worker.ts',
        },
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
