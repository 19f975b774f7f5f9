import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, posix } from 'node:path'

// Decides whether Electron's window can be opened, without importing `electron`: that import fetches a runtime
// and blocks meanwhile. Every step that could wait has its limit.

const executables = {
  linux: 'electron',
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

const text = (path) => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Why no window can be opened on this Linux, or null. */
function whyNotHere({ environment, platform, userId, packageFolder, systemText = text }) {
  if (platform !== 'linux') return null
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'there is no display'
  if (userId === 0) return 'Electron does not run for the root user without giving up its sandbox'
  const closed =
    systemText('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    systemText('/proc/sys/kernel/unprivileged_userns_clone') === '0'
  const sandbox = statSync(join(packageFolder, 'dist/chrome-sandbox'), { throwIfNoEntry: false })
  const helped = sandbox !== undefined && sandbox.uid === 0 && (sandbox.mode & 0o7777) === 0o4755
  return closed && !helped ? 'this system closes user namespaces, which Electron’s sandbox needs' : null
}

/** The executable of an unpacked runtime, or null. All three signs: an interrupted install has no path.txt. */
function present({ environment, platform, packageFolder }, version) {
  const name = executables[platform]
  if (name === undefined) return null
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return isExecutable(join(override, name)) ? join(override, name) : null
  const whole = text(join(packageFolder, 'dist/version'))?.replace(/^v/, '') === version
  const exe = join(packageFolder, 'dist', name)
  return whole && text(join(packageFolder, 'path.txt')) === name && isExecutable(exe) ? exe : null
}

function mirror(environment, name) {
  const flat = name.replaceAll('_', '')
  const upper = name.toUpperCase()
  const names = [
    `npm_config_electron_${flat}`,
    `NPM_CONFIG_ELECTRON_${upper}`,
    `npm_config_electron_${name}`,
    `ELECTRON_${upper}`,
  ]
  return names.map((each) => environment[each]).find((value) => value)
}

/** Where the runtime would come from and what it is called. */
function runtimeAddress({ environment, platform, arch }, version) {
  const file = `electron-v${version}-${platform}-${arch}.zip`
  const base = mirror(environment, 'mirror') ?? 'https://github.com/electron/electron/releases/download/'
  const folder = (mirror(environment, 'custom_dir') ?? `v${version}`).replace('{{ version }}', version)
  return { file, address: `${base}${folder}/${mirror(environment, 'custom_filename') ?? file}` }
}

function cacheRoot({ environment, platform, home = homedir() }) {
  if (environment.electron_config_cache) return environment.electron_config_cache
  if (platform === 'darwin') return join(home, 'Library/Caches/electron')
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'electron/Cache')
  return join(environment.XDG_CACHE_HOME ?? join(home, '.cache'), 'electron')
}

/** The offline cache's place for a runtime: the hash of its address without the last part. */
function cachedFile(given, { address, file }) {
  const url = new URL(address)
  url.hash = ''
  url.search = ''
  url.pathname = posix.dirname(url.pathname)
  return join(cacheRoot(given), createHash('sha256').update(url.href).digest('hex'), file)
}

async function reachable(address, limitMs) {
  try {
    const answer = await fetch(address, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(limitMs),
    })
    if (answer.status === 200 || answer.status === 302)
      return { bytes: Number(answer.headers.get('content-length')) || null }
    return { why: `${new URL(address).host} answered ${answer.status}` }
  } catch (fault) {
    const why =
      fault?.name === 'TimeoutError' ? `did not answer within ${limitMs / 1000} s` : 'cannot be reached'
    return { why: `its runtime is not here and ${new URL(address).host} ${why}` }
  }
}

/**
 * What can be done: open the window with `exe`, install from the cache, fetch, or none with the reason.
 * `packageFolder` is the folder of the package `electron`, found without loading it.
 */
export async function electronRuntime(given) {
  const { packageFolder, platform, arch, environment, limitMs = 3000 } = given
  if (packageFolder === null || !existsSync(join(packageFolder, 'package.json'))) {
    return { kind: 'none', why: 'the package electron is not installed' }
  }
  const why = whyNotHere(given)
  if (why !== null) return { kind: 'none', why }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const exe = present(given, version)
  if (exe !== null) return { kind: 'present', exe }
  if (environment.ELECTRON_OVERRIDE_DIST_PATH) {
    return { kind: 'none', why: 'ELECTRON_OVERRIDE_DIST_PATH names no runtime that can be started' }
  }
  const install = join(packageFolder, 'install.js')
  const where = runtimeAddress(given, version)
  if (existsSync(cachedFile(given, where))) return { kind: 'cached', install }
  const sums = JSON.parse(readFileSync(join(packageFolder, 'checksums.json'), 'utf8'))
  if (!Object.hasOwn(sums, where.file))
    return { kind: 'none', why: `there is no Electron for ${platform} on ${arch}` }
  const found = await reachable(where.address, limitMs)
  if (found.why !== undefined) return { kind: 'none', why: found.why }
  return { kind: 'fetch', install, host: new URL(where.address).host, bytes: found.bytes }
}

/** The executable after an install, or null. */
export function installedRuntime(given) {
  const { version } = JSON.parse(readFileSync(join(given.packageFolder, 'package.json'), 'utf8'))
  return present(given, version)
}

/** The folder of the package `electron`, or null: its package.json is resolved, its code never loaded. */
export function electronPackage(require) {
  try {
    return dirname(require.resolve('electron/package.json'))
  } catch {
    return null
  }
}
