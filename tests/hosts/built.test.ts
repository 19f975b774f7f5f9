import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import { describe, expect, it } from 'vitest'

// Looks at what the build made; `npm test` builds first.
const out = 'out'

/** Every module that an entry reaches, by the names in its code. */
function reached(entry: string): Set<string> {
  const found = new Set<string>()
  const visit = (file: string) => {
    if (found.has(file)) return
    found.add(file)
    const code = readFileSync(file, 'utf8')
    // Statements stand at the beginning of a line in what the build writes; comments that quote one do not.
    const statements = code.matchAll(
      /^(?:import|export)\b(?:[^'"`;()]*?\bfrom)?\s*["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gm,
    )
    for (const [, fixed, late] of statements) {
      const name = fixed ?? late ?? ''
      if (name.startsWith('.')) visit(join(dirname(file), name))
      else found.add(name)
    }
  }
  visit(entry)
  return found
}

const outside = (entry: string): string[] =>
  [...reached(join(out, 'main', `${entry}.js`))].filter(
    (name) => !name.startsWith(out) && !name.startsWith('node:'),
  )

describe('the built preload', () => {
  const file = join(out, 'preload/index.cjs')

  it('is one file that asks for electron alone and exposes one function (lines 20 and 22)', () => {
    expect(readdirSync(join(out, 'preload'))).toEqual(['index.cjs'])
    const asked: string[] = []
    const sent: unknown[][] = []
    const exposed: Record<string, Record<string, (question: unknown) => unknown>> = {}
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, given: Record<string, (question: unknown) => unknown>) => {
          exposed[name] = given
        },
      },
      ipcRenderer: { invoke: (...given: unknown[]) => sent.push(given) },
    }
    const given = [
      'require',
      'process',
      'exports',
      'module',
      'Buffer',
      'global',
      'setImmediate',
      'clearImmediate',
    ]
    const run = compileFunction(readFileSync(file, 'utf8'), given)
    run(
      (name: string) => {
        asked.push(name)
        if (name !== 'electron') throw new Error(`A sandboxed preload cannot load ${name}`)
        return electron
      },
      {},
      {},
      {},
    )
    expect(asked).toEqual(['electron'])
    expect(Object.keys(exposed)).toEqual(['habeas'])
    expect(Object.keys(exposed.habeas ?? {})).toEqual(['call'])
    exposed.habeas?.call?.({ name: 'x' })
    expect(sent).toEqual([['call', { name: 'x' }]])
  })
})

describe('the built host', () => {
  it('reaches electron from the window’s entry and from no other (line 1)', () => {
    expect(outside('index')).toContain('electron')
    for (const entry of ['serve', 'cli', 'worker']) {
      if (existsSync(join(out, 'main', `${entry}.js`)))
        expect([entry, outside(entry).includes('electron')]).toEqual([entry, false])
    }
  })

  it('needs one package from outside besides electron and Node', () => {
    expect(new Set([...outside('index'), ...outside('serve')])).toEqual(
      new Set(['electron', 'better-sqlite3']),
    )
  })
})

describe('the built page', () => {
  const html = readFileSync(join(out, 'renderer/index.html'), 'utf8')

  it('has no inline script, style or handler', () => {
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    for (const [, attributes = '', body = ''] of scripts)
      expect([attributes.includes('src='), body.trim()]).toEqual([true, ''])
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i)
    expect(html).not.toMatch(/<webview/i)
  })

  it('names only files that are there, beside itself', () => {
    const named = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(0)
    for (const name of named) {
      expect(name).toMatch(/^\.\//)
      expect([name, existsSync(join(out, 'renderer', name))]).toEqual([name, true])
    }
  })

  it('has the place for the nonce, and no data: address in its styles', () => {
    expect(html).toContain('nonce="__CSP_NONCE__"')
    const styles = readdirSync(join(out, 'renderer/assets')).filter((name) => name.endsWith('.css'))
    for (const name of styles)
      expect(readFileSync(join(out, 'renderer/assets', name), 'utf8')).not.toMatch(/url\(["']?data:/)
  })
})

describe('the sources of the Electron host', () => {
  const sources = () =>
    readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && /\.tsx?$/.test(each.name) && !/\.test\.tsx?$/.test(each.name))
      .map((each) => join(each.parentPath, each.name))
  const code = (file: string) => readFileSync(file, 'utf8')
  const host = () => code('src/main/hosts/electron-host.ts')

  it('import electron in three files (line 1)', () => {
    const importing = sources().filter((file) => /from 'electron(\/\w+)?'/.test(code(file)))
    expect(importing.sort()).toEqual([
      'src/main/hosts/electron-host.ts',
      'src/main/index.ts',
      'src/preload/index.ts',
    ])
  })

  it('have an entry that awaits nothing and imports nothing late (line 2)', () => {
    expect(code('src/main/index.ts')).not.toMatch(/\bawait\b|import\(/)
  })

  it('rest nothing on the executable’s name (line 3)', () => {
    for (const file of sources())
      expect([file, /app\.isPackaged/.test(code(file).replaceAll(/\/\/.*/g, ''))]).toEqual([file, false])
  })

  it('load one constant address, and read none from the environment (line 18)', () => {
    expect(host().match(/\.loadURL\(/g)).toEqual(['.loadURL('])
    expect(host()).toContain('loadURL(pageAddress)')
    for (const file of sources())
      expect([file, code(file).includes('ELECTRON_RENDERER_URL')]).toEqual([file, false])
  })

  it('use none of the doors that stay shut (lines 14, 19, 21)', () => {
    const main = `${host()}${code('src/main/index.ts')}`.replaceAll(/\/\/.*/g, '')
    for (const word of [
      /webContents\.send\b/,
      /executeJavaScript/,
      /insertCSS/,
      /\bshell\b/,
      /\bnet\b/,
      /autoUpdater/,
      /crashReporter/,
      /BrowserView/,
      /\bremote\b/,
      /(?<!ses\.)protocol\.handle/,
      /defaultSession/,
      /addRecentDocument/,
      /--?no-sandbox'/,
    ]) {
      expect([String(word), word.test(main)]).toEqual([String(word), false])
    }
    expect(main.match(/ipcMain\.handle\(/g)).toHaveLength(1)
  })

  it('open a database in one file (line 30)', () => {
    const opening = sources().filter((file) => /new Database\(/.test(code(file)))
    expect(opening).toEqual(['src/main/store/open-raw.ts'])
  })
})
