import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, it } from 'vitest'
import { fabricatedRuntime } from './fabricated-runtime'

// Packs what was built with a runtime that is none, without the network: what goes in, what stays out, which fuses.
const version = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')).version as string

async function pack(): Promise<string> {
  const output = mkdtempSync(join(tmpdir(), 'habeas-packed-'))
  const given = ['--linux', 'dir', '--x64', '--publish', 'never', `-c.directories.output=${output}`]
  const runtime = await fabricatedRuntime(version)
  const done = spawnSync(
    resolve('node_modules/.bin/node'),
    [
      resolve('node_modules/electron-builder/cli.js'),
      ...given,
      `-c.electronDist=${runtime}`,
      `-c.electronVersion=${version}`,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}` },
    },
  )
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`)
  return join(output, 'linux-unpacked')
}

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))

describe('the packaged program', () => {
  let packed = ''
  let archive = ''
  beforeAll(async () => {
    packed = await pack()
    archive = join(packed, 'resources/app.asar')
  }, 240_000)

  it('holds the build, one manifest and one native package, and nothing of the sources', () => {
    const files = listPackage(archive, { isPack: false })
    const tops = new Set(files.map((file) => file.split('/')[1]))
    expect(tops).toEqual(new Set(['node_modules', 'out', 'package.json']))
    const packages = new Set(files.flatMap((file) => /^\/node_modules\/([^/]+)/.exec(file)?.[1] ?? []))
    expect(packages).toEqual(new Set(['better-sqlite3']))
    expect(files.filter((file) => /\.(map|ts|tsx|cpp|c|h|gyp)$/.test(file))).toEqual([])
    for (const name of [
      '/out/main/index.js',
      '/out/main/worker.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
    ]) {
      expect([name, !existsSync(name.slice(1)) || files.includes(name)]).toEqual([name, true])
    }
    expect(files).toContain('/node_modules/better-sqlite3/lib/index.js')
  })

  it('has exactly one file outside its archive: the native binary of this platform', () => {
    expect(filesIn(join(packed, 'resources/app.asar.unpacked'))).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
  })

  it('has all nine fuses as they should be', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'habeas'))
    const read = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
    const fuses = Object.values(FuseV1Options).filter((each) => typeof each === 'number')
    expect(fuses).toHaveLength(9)
    expect(Object.fromEntries(fuses.map((fuse) => [FuseV1Options[fuse], read(fuse)]))).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    })
  })

  it('speaks the languages we have, and writes no update feed', () => {
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual([
      'en-US.pak',
      'es-419.pak',
      'es.pak',
      'fr.pak',
      'pt-BR.pak',
    ])
    expect(filesIn(packed).filter((file) => /app-update|latest.*\.yml/.test(file))).toEqual([])
  })

  it('comes out the same, byte for byte, a second time', { timeout: 240_000 }, async () => {
    expect(hash(join(await pack(), 'resources/app.asar'))).toBe(hash(archive))
  })
})
