import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build, isStale } from './build.mjs'
import { electronPackage, electronRuntime, installedRuntime } from './electron-runtime.mjs'
import { requireNode, root, stop, toolEnvironment } from './node-version.mjs'
import { openBrowser } from './open-browser.mjs'

const node = requireNode()
const wanted = process.argv.slice(2)
const passedOn = wanted.filter((each) => each !== '--loopback' && each !== '--no-browser')

const given = {
  packageFolder: electronPackage(createRequire(import.meta.url)),
  platform: process.platform,
  arch: process.arch,
  environment: process.env,
  userId: process.getuid?.() ?? null,
}

/** Installs the runtime from the cache or from its host, within a limit. The executable, or null. */
function install(runtime) {
  if (runtime.kind === 'fetch') {
    const size = runtime.bytes === null ? 'about 110' : Math.round(runtime.bytes / 1e6)
    console.log(`Fetching Electron (${size} MB) from ${runtime.host} …`)
  }
  const limitMs = runtime.kind === 'fetch' ? 600_000 : 120_000
  spawnSync(node, [runtime.install], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: limitMs,
    env: toolEnvironment(),
  })
  return installedRuntime(given)
}

// Some editors and shells set these; each would make Electron plain Node, unsafe or talkative.
const unwanted = [
  'ELECTRON_RUN_AS_NODE',
  'ELECTRON_DISABLE_SANDBOX',
  'NO_SANDBOX',
  'NODE_OPTIONS',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
]

/** Opens the window. Null when it was opened, or the reason why it was not. */
function openWindow(exe) {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !unwanted.includes(name)),
  )
  return new Promise((resolve) => {
    const child = spawn(exe, ['.', ...passedOn], {
      cwd: root,
      env: environment,
      stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
    })
    let [last, ready] = ['', false]
    const slow = setTimeout(() => {
      child.kill()
      resolve('Electron did not show the page within 60 s')
    }, 60_000)
    child.stderr.on('data', (part) => {
      if (ready) process.stderr.write(part)
      last = String(part).trim().split('\n').at(-1) || last
    })
    child.on('message', () => {
      ready = true
      clearTimeout(slow)
    })
    child.on('error', (fault) => {
      clearTimeout(slow)
      resolve(`Electron could not be started (${fault.code})`)
    })
    child.on('exit', (code) => {
      clearTimeout(slow)
      // Ending well before the page is there means that a window was already open and has been shown.
      if (ready) process.exit(code ?? 1)
      resolve(code === 0 ? null : `Electron ended: ${last || `code ${code}`}`)
    })
  })
}

function serve() {
  const server = spawn(node, [join(root, 'out/main/serve.js'), ...passedOn], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  server.on('message', ({ address }) => {
    if (!wanted.includes('--no-browser')) openBrowser(address)
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => process.exit(code ?? 1))
}

async function whyNoWindow() {
  const runtime = await electronRuntime(given)
  if (runtime.kind === 'none') return runtime.why
  const exe = runtime.kind === 'present' ? runtime.exe : install(runtime)
  if (exe === null) return 'Electron’s runtime could not be installed'
  return openWindow(exe)
}

if (isStale()) {
  console.log('Building …')
  if (!build()) stop('The build failed; what it said is above.')
}
if (wanted.includes('--loopback')) serve()
else {
  const why = await whyNoWindow()
  if (why !== null) {
    console.log(`Habeas opens in your browser, because ${why}.`)
    serve()
  }
}
