import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root, toolEnvironment } from './node-version.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))

const inCache = () => {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test')
  const path = chromium.executablePath()
  return path !== '' && existsSync(path) ? path : undefined
}

const findChromium = () => process.env.HABEAS_CHROMIUM ?? onPath() ?? inCache()

const run = (command, given) =>
  spawnSync(command, given, {
    stdio: 'ignore',
    timeout: 600_000,
    env: { ...toolEnvironment(), DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** Installs a Chromium the way this machine allows: Debian's for root, otherwise Playwright's own. */
function install(node) {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update'])
    if (run('apt-get', ['install', '-y', 'chromium'])) return
  }
  run(node, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'])
}

/** The path of a Chromium, installing one if need be; undefined when there is no way to one. */
export function chromiumToUse(node) {
  const found = findChromium()
  if (found !== undefined) return found
  console.log('Installing a Chromium for the browser tests …')
  install(node)
  return findChromium()
}
