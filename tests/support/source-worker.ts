import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { mainBundle } from '../../scripts/main-bundle.mjs'
import type { WorkerPlace } from '../../src/main/run-job'

// Built anew for each test file, so that no stale worker is ever tested, and with its packages in it, as it ships:
// one by one they take longer to load than many a job takes. It lies inside the project, because from there it
// finds the database.
const root = resolve('.')
const folder = join(root, `node_modules/.cache/test-worker-${process.pid}`)

await build({
  root,
  configFile: false,
  ...mainBundle(),
  logLevel: 'silent',
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: 'src/main/worker.ts',
    outDir: folder,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'worker.js' } },
  },
})
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The worker of the program, from the present source. */
export const sourceWorker: WorkerPlace = { file: pathToFileURL(join(folder, 'worker.js')) }
