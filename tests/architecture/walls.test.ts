import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

type Wall = { folder: string; forbidden: string; allowed: string; why: string }

const using = (from: string) => `import { z } from '${from}'\nexport const used = z\n`
const usingType = (from: string) => `import type { z } from '${from}'\nexport type Used = z\n`

/** Each pair is one file, with and without the one thing that the wall is there for. */
const lintWalls: Wall[] = [
  ...[
    'electron',
    'react',
    'drizzle-orm/sqlite-core',
    'better-sqlite3',
    'node:fs',
    'date-fns',
    '@date-fns/tz',
  ].map((name) => ({
    folder: 'src/core/law',
    forbidden: using(name),
    allowed: using('zod'),
    why: `the domain imports ${name}`,
  })),
  {
    folder: 'src/core/law',
    forbidden: usingType('electron'),
    allowed: usingType('zod'),
    why: 'the domain imports a type of Electron',
  },
  {
    folder: 'src/core/law',
    forbidden: using('../../main/app'),
    allowed: using('../result'),
    why: 'the domain imports the host',
  },
  {
    folder: 'src/core/law',
    forbidden: using('../../renderer/app'),
    allowed: using('./rule'),
    why: 'the domain imports a screen',
  },
  {
    folder: 'src/core/law',
    forbidden: "export const late = () => import('electron')\n",
    allowed: "export const late = () => import('./rule')\n",
    why: 'the domain imports Electron late',
  },
  {
    folder: 'src/core/law',
    forbidden: 'export const made = new Date()\n',
    allowed: "export const made = '2026-01-05'\n",
    why: 'the domain makes a Date',
  },
  {
    folder: 'src/core/law',
    forbidden: 'export const made = Date.now()\n',
    allowed: 'export const made = 0\n',
    why: 'the domain asks the clock',
  },
  {
    folder: 'src/core/law',
    forbidden: 'export const made = globalThis.Date.now()\n',
    allowed: 'export const made = 0\n',
    why: 'the domain asks the clock by another name',
  },
  {
    folder: 'src/core/dates',
    forbidden: using('electron'),
    allowed: using('@date-fns/tz'),
    why: 'the dates import Electron',
  },
  {
    folder: 'src/core/dates',
    forbidden: using('../../main/app'),
    allowed: 'export const made = new Date()\n',
    why: 'the dates import the host',
  },
  ...[
    'electron',
    'electron/main',
    'node:http',
    'node:https',
    'node:net',
    'node:tls',
    'better-sqlite3',
    'react',
    '../../renderer/app',
  ].map((name) => ({
    folder: 'src/main/handlers',
    forbidden: using(name),
    allowed: using('../store/db'),
    why: `a handler imports ${name}`,
  })),
  {
    folder: 'src/main/handlers',
    forbidden: "export const out = fetch('https://example.org')\n",
    allowed: 'export const out = null\n',
    why: 'a handler goes out',
  },
  {
    folder: 'src/main/handlers',
    forbidden: "console.log('x')\n",
    allowed: 'export {}\n',
    why: 'a handler writes to the console',
  },
  {
    folder: 'src/main/hosts/electron',
    forbidden: usingType('electron'),
    allowed: using('node:fs'),
    why: 'a part of the Electron host imports Electron',
  },
  ...['electron', 'node:https', 'better-sqlite3', '../../../renderer/app'].map((name) => ({
    folder: 'src/main/hosts/http',
    forbidden: using(name),
    allowed: using('node:http'),
    why: `the loopback host imports ${name}`,
  })),
  ...['zod', 'node:fs', '../core/result', '../main/app'].map((name) => ({
    folder: 'src/preload',
    forbidden: using(name),
    allowed: using('electron'),
    why: `the preload imports ${name}`,
  })),
  ...['electron', 'node:fs', 'better-sqlite3', 'drizzle-orm/sqlite-core', '../../main/app'].map((name) => ({
    folder: 'src/renderer/components',
    forbidden: using(name),
    allowed: using('../../core/result'),
    why: `a screen imports ${name}`,
  })),
  {
    folder: 'src/renderer/components',
    forbidden: "export const out = fetch('/call')\n",
    allowed: using('../client'),
    why: 'a screen asks past client.ts',
  },
  ...['../register/list', '../../features/register/list', '../../../main/app'].map((name) => ({
    folder: 'src/renderer/features/people',
    forbidden: using(name),
    allowed: using('../../components/table'),
    why: `a feature imports ${name}`,
  })),
]

const compilerWalls: Wall[] = [
  {
    folder: 'src/core',
    forbidden: 'export const page = document\n',
    allowed: 'export const page = null\n',
    why: 'the domain knows a page',
  },
  {
    folder: 'src/core',
    forbidden: 'export const here = process\n',
    allowed: 'export const here = null\n',
    why: 'the domain knows a process',
  },
  {
    folder: 'src/core',
    forbidden: 'export const at = performance.now()\n',
    allowed: 'export const at = 0\n',
    why: 'the domain asks another clock',
  },
  {
    folder: 'src/core',
    forbidden: using('../main/probe'),
    allowed: using('./result'),
    why: 'the domain compiles the host',
  },
  {
    folder: 'src/main',
    forbidden: 'export const page = document\n',
    allowed: 'export const page = process\n',
    why: 'the host knows a page',
  },
  {
    folder: 'src/main',
    forbidden: using('../renderer/probe'),
    allowed: using('../core/result'),
    why: 'the host compiles a screen',
  },
  {
    folder: 'src/renderer',
    forbidden: using('../main/probe'),
    allowed: using('../core/result'),
    why: 'a screen compiles the host',
  },
  {
    folder: 'src/renderer',
    forbidden: 'export const here = process\n',
    allowed: 'export const here = document\n',
    why: 'a screen knows a process',
  },
  {
    folder: 'src/renderer',
    forbidden: "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
    allowed: 'export const read = null\n',
    why: 'a screen reads files',
  },
]

const node = resolve('node_modules/.bin/node')

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Lints files of a tree beside the project's, under the project's own configuration. */
function lint(files: Readonly<Record<string, string>>): Set<string> {
  const root = mkdtempSync(join(tmpdir(), 'habeas-walls-'))
  const configuration = JSON.parse(readFileSync('biome.json', 'utf8'))
  write(root, 'biome.json', JSON.stringify({ ...configuration, $schema: undefined, vcs: { enabled: false } }))
  for (const [path, text] of Object.entries(files)) write(root, path, text)
  const given = [
    resolve('node_modules/@biomejs/biome/bin/biome'),
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
    'src',
  ]
  const { stdout } = spawnSync(node, given, { cwd: root, encoding: 'utf8' })
  const told = JSON.parse(stdout) as {
    diagnostics: { severity: string; category: string; location: { path: string } }[]
  }
  const walls = /noRestricted(Imports|Globals)|noConsole|noImportCycles/
  return new Set(
    told.diagnostics.filter((each) => walls.test(each.category)).map((each) => each.location.path),
  )
}

describe('walls kept by lint', () => {
  let refused = new Set<string>()
  const path = ({ folder }: Wall, index: number, kind: string) => `${folder}/${kind}-${index}.ts`
  beforeAll(() => {
    const files = lintWalls.flatMap((wall, index) => [
      [path(wall, index, 'forbidden'), wall.forbidden],
      [path(wall, index, 'allowed'), wall.allowed],
    ])
    refused = lint(Object.fromEntries(files))
  })

  for (const [index, wall] of lintWalls.entries()) {
    it(`stop the check when ${wall.why}, in ${wall.folder}`, () => {
      expect(refused.has(path(wall, index, 'forbidden'))).toBe(true)
      expect(refused.has(path(wall, index, 'allowed'))).toBe(false)
    })
  }

  it('leave Electron to its three files, without the parts of it that are never used', () => {
    const app = "import { app } from 'electron'\nexport const used = app\n"
    const three = ['src/main/index.ts', 'src/main/hosts/electron-host.ts', 'src/preload/index.ts']
    expect(lint(Object.fromEntries(three.map((file) => [file, app])))).toEqual(new Set())
    for (const part of ['shell', 'net', 'autoUpdater', 'crashReporter', 'BrowserView']) {
      const text = `import { ${part} } from 'electron'\nexport const used = ${part}\n`
      expect(lint({ 'src/main/hosts/electron-host.ts': text }).size).toBe(1)
    }
  })

  it('stop the check when two files import each other, but for their types', () => {
    const ring = (by: (from: string) => string) => ({
      'src/core/law/one.ts': by('./other'),
      'src/core/law/other.ts': by('./one'),
    })
    expect(lint(ring(using)).size).toBe(2)
    expect(lint(ring(usingType)).size).toBe(0)
  })

  it('leave the database to the file that opens it', () => {
    expect(lint({ 'src/main/store/open-raw.ts': using('better-sqlite3') }).size).toBe(0)
    expect(lint({ 'src/main/store/people-rows.ts': using('better-sqlite3') }).size).toBe(1)
  })
})

describe('walls kept by the compiler', () => {
  /** The project's compiler settings over one file in each folder. */
  function compiles(folder: string, text: string): boolean {
    const root = mkdtempSync(join(tmpdir(), 'habeas-compiler-'))
    cpSync('tsconfig.base.json', join(root, 'tsconfig.base.json'))
    for (const name of ['core', 'main', 'preload', 'renderer']) {
      write(root, `src/${name}/probe.ts`, 'export const z = 1\n')
      cpSync(`src/${name}/tsconfig.json`, join(root, `src/${name}/tsconfig.json`))
    }
    write(root, 'src/core/result.ts', 'export const z = 1\n')
    mkdirSync(join(root, 'node_modules'))
    for (const name of ['@types', 'undici-types', 'vite'])
      symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name))
    write(root, `${folder}/wall.ts`, text)
    return (
      spawnSync(node, [resolve('node_modules/typescript/bin/tsc'), '-b', folder], { cwd: root }).status === 0
    )
  }

  for (const wall of compilerWalls) {
    it(`stop the check when ${wall.why}`, () => {
      expect(compiles(wall.folder, wall.allowed)).toBe(true)
      expect(compiles(wall.folder, wall.forbidden)).toBe(false)
    })
  }
})

describe('what neither sees', () => {
  const core = readdirSync('src/core', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  )

  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )

  it('is searched for: one way of naming a file in an import', () => {
    const named = sources.filter((name) =>
      /from '\.[^']*\.[jt]sx?'/.test(readFileSync(join('src', name), 'utf8')),
    )
    expect(named).toEqual([])
  })

  it('is counted: nothing that cannot be read in one go', () => {
    const long = sources.filter((name) => readFileSync(join('src', name), 'utf8').split('\n').length > 301)
    expect(long).toEqual([])
  })

  it('is searched for: an export of the domain that does not say what it means', () => {
    const silent = core
      .filter((name) => !/^words.(en|es|pt|fr)./.test(name))
      .flatMap((name) => {
        const blocks = readFileSync(join('src/core', name), 'utf8').split(/\n(?:[ \t]*\n)+/)
        // A schema, its type and what else goes with it stand together under one comment.
        return blocks
          .filter((block) => /^export (?!\*)/m.test(block) && !/\*\/\n(?!\s)/.test(block))
          .map((block) => `${name}: ${block}`)
      })
    expect(silent).toEqual([])
  })

  it('is searched for: no chance in the domain, and no Date by another way', () => {
    for (const name of core) {
      const code = readFileSync(join('src/core', name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      expect([name, /Math\.random|crypto\.|\beval\(|new Function/.test(code)]).toEqual([name, false])
    }
  })
})
