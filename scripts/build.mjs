import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireNode, root, toolEnvironment } from './node-version.mjs'

const sources = ['src', 'drizzle', 'electron.vite.config.ts', 'package-lock.json']

const newestIn = (path) => {
  if (!existsSync(path)) return 0
  const there = statSync(path)
  if (!there.isDirectory()) return there.mtimeMs
  return Math.max(there.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

/** The last file of a build; one that was interrupted has none. */
const built = () => {
  const page = join(root, 'out/renderer/index.html')
  return existsSync(page) && existsSync(join(root, 'out/main/serve.js')) ? statSync(page).mtimeMs : 0
}

export const isStale = () => built() < Math.max(...sources.map((each) => newestIn(join(root, each))))

/** Builds main, preload and page. Says nothing unless it fails or is asked to show its work. */
export function build({ show = false } = {}) {
  const command = [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build']
  const done = spawnSync(requireNode(), command, {
    cwd: root,
    env: toolEnvironment(),
    stdio: show ? 'inherit' : 'pipe',
    timeout: 300_000,
  })
  if (!show && done.status !== 0) process.stderr.write(`${done.stdout}${done.stderr}`)
  return done.status === 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(build({ show: true }) ? 0 : 1)
