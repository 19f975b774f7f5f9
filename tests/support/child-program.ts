import { type ChildProcess, spawn } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'
import { yamlData } from '../../scripts/yaml-data.mjs'
import { tempFolder } from './temp-folder'

/** Builds a TypeScript program into one file that plain Node runs, as the product's own entries are built. */
export const buildChildProgram = async (entry: string): Promise<string> => {
  const folder = tempFolder()
  // Beside the built file, because its one external package is looked for from there.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  await build({
    configFile: false,
    plugins: [yamlData()],
    logLevel: 'silent',
    build: {
      ssr: resolve(entry),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'program.mjs' }, external: ['better-sqlite3'] },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  return join(folder, 'program.mjs')
}

/** Starts a built program; it is ended with the test at the latest. */
export const startChild = (program: string, args: readonly string[]): ChildProcess => {
  const child = spawn(process.execPath, ['--expose-gc', program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}
