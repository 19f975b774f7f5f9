import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { electronRuntime, installedRuntime } from '../../scripts/electron-runtime.mjs'
import { nodeToUse } from '../../scripts/node-version.mjs'

/** A folder like that of the package `electron`, without a runtime. */
function packageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-electron-package-'))
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}')
  writeFileSync(join(folder, 'checksums.json'), '{"electron-v45.4.1-linux-x64.zip":"0"}')
  return folder
}

function unpack(
  folder: string,
  { version = 'v45.4.1', path = 'electron' }: { version?: string; path?: string | null } = {},
) {
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/version'), version)
  writeFileSync(join(folder, 'dist/electron'), '#!/bin/sh\n')
  chmodSync(join(folder, 'dist/electron'), 0o755)
  if (path !== null) writeFileSync(join(folder, 'path.txt'), path)
}

const open = () => null
const desktop = (folder: string, environment: Record<string, string> = {}) => ({
  packageFolder: folder,
  platform: 'linux',
  arch: 'x64',
  userId: 1000,
  systemText: open,
  home: folder,
  limitMs: 300,
  // Nobody listens there, so that no test ever reaches out.
  environment: { DISPLAY: ':0', ELECTRON_MIRROR: 'http://127.0.0.1:9/', ...environment },
})

async function serving(answer: (method: string) => number | null) {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    const status = answer(request.method ?? '')
    if (status !== null) response.writeHead(status, { 'Content-Length': '110000000' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    mirror,
    seen,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

describe('the way to a window', () => {
  it('is there when version, path and executable agree', async () => {
    const folder = packageFolder()
    unpack(folder)
    expect(await electronRuntime(desktop(folder))).toEqual({
      kind: 'present',
      exe: join(folder, 'dist/electron'),
    })
    expect(installedRuntime(desktop(folder))).toBe(join(folder, 'dist/electron'))
  })

  it('is not there after an interrupted install, with another version, or without a right to run', async () => {
    const interrupted = packageFolder()
    unpack(interrupted, { path: null })
    expect((await electronRuntime(desktop(interrupted))).kind).toBe('none')
    const older = packageFolder()
    unpack(older, { version: '44.0.0' })
    expect((await electronRuntime(desktop(older))).kind).toBe('none')
    const locked = packageFolder()
    unpack(locked)
    chmodSync(join(locked, 'dist/electron'), 0o644)
    expect((await electronRuntime(desktop(locked))).kind).toBe('none')
  })

  it('is the runtime that a variable names, or nothing', async () => {
    const folder = packageFolder()
    unpack(folder)
    const dist = join(folder, 'dist')
    expect(await electronRuntime(desktop(packageFolder(), { ELECTRON_OVERRIDE_DIST_PATH: dist }))).toEqual({
      kind: 'present',
      exe: join(dist, 'electron'),
    })
    expect((await electronRuntime(desktop(folder, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }))).kind).toBe(
      'none',
    )
  })

  it('is closed without a display, for root, without the package, and where user namespaces are closed', async () => {
    const folder = packageFolder()
    unpack(folder)
    const why = async (given: object) => (await electronRuntime({ ...desktop(folder), ...given })).why
    expect(await why({ environment: {} })).toBe('there is no display')
    expect(await why({ userId: 0 })).toContain('root')
    expect(await why({ packageFolder: null })).toContain('not installed')
    expect(await why({ systemText: (path: string) => (path.includes('apparmor') ? '1' : null) })).toContain(
      'user namespaces',
    )
    expect(await why({ systemText: (path: string) => (path.includes('clone') ? '0' : null) })).toContain(
      'user namespaces',
    )
    expect(await why({ environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeUndefined()
  })

  it('leads through the offline cache before the network', async () => {
    const folder = packageFolder()
    const address = 'http://127.0.0.1:9/v45.4.1'
    const cache = join(folder, '.cache/electron', createHash('sha256').update(address).digest('hex'))
    mkdirSync(cache, { recursive: true })
    writeFileSync(join(cache, 'electron-v45.4.1-linux-x64.zip'), '')
    expect(await electronRuntime(desktop(folder))).toEqual({
      kind: 'cached',
      install: join(folder, 'install.js'),
    })
  })

  it('asks once, by HEAD, whether the runtime can be fetched', async () => {
    for (const status of [200, 302]) {
      const { mirror, seen, close } = await serving(() => status)
      const found = await electronRuntime(desktop(packageFolder(), { ELECTRON_MIRROR: mirror }))
      expect(found).toMatchObject({ kind: 'fetch', bytes: 110000000, host: new URL(mirror).host })
      expect(seen).toEqual(['HEAD /v45.4.1/electron-v45.4.1-linux-x64.zip'])
      close()
    }
  })

  it('says why not when the host refuses, is silent, or has no such build', async () => {
    const refusing = await serving(() => 404)
    const folder = packageFolder()
    const why = async (environment: Record<string, string>, more = {}) =>
      (await electronRuntime({ ...desktop(folder, environment), ...more })).why
    expect(await why({ ELECTRON_MIRROR: refusing.mirror })).toContain('answered 404')
    const silent = await serving(() => null)
    expect(await why({ ELECTRON_MIRROR: silent.mirror })).toContain('did not answer within 0.3 s')
    expect(await why({})).toContain('cannot be reached')
    expect(await why({}, { arch: 'sparc' })).toBe('there is no Electron for linux on sparc')
    refusing.close()
    silent.close()
  })

  it('never leads through an import of electron', () => {
    for (const file of [
      'start',
      'electron-runtime',
      'build',
      'dev',
      'test',
      'open-browser',
      'node-version',
    ]) {
      const code = readFileSync(`scripts/${file}.mjs`, 'utf8')
      expect([file, /from 'electron'|require\('electron'\)|import\('electron'\)/.test(code)]).toEqual([
        file,
        false,
      ])
      expect([file, code.includes('--no-sandbox')]).toEqual([file, false])
    }
  })
})

describe('the Node that runs everything', () => {
  it('is the pinned one wherever it is there', () => {
    expect(nodeToUse('20.20.2', '/pinned', () => true)).toEqual({ node: '/pinned' })
  })

  it('is the system’s where it is new enough', () => {
    for (const version of ['22.14.0', '24.0.0', '26.1.0']) {
      expect(nodeToUse(version, '/pinned', () => false)).toEqual({ node: process.execPath })
    }
  })

  it('is refused in one sentence where it is older', () => {
    for (const version of ['20.20.2', '22.13.1']) {
      expect(nodeToUse(version, '/pinned', () => false).why).toMatch(
        /^Habeas needs Node 22\.14 or newer and this is .+\.$/,
      )
    }
  })
})
