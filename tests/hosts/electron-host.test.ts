import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { freshHost, openHost } from '../support/electron-host'

const listeners = new Map(
  (['uncaughtException', 'unhandledRejection'] as const).map((name) => [
    name,
    process.listeners(name as 'uncaughtException'),
  ]),
)
afterEach(() => {
  vi.useRealTimers()
  for (const [name, kept] of listeners) {
    for (const each of process.listeners(name as 'uncaughtException'))
      if (!kept.includes(each)) process.off(name, each)
  }
})

const registerAt = (name = 'centre.habeas'): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'habeas-file-')), name)
  writeFileSync(path, 'x')
  return path
}

describe('before ready', () => {
  it('refuses each dangerous switch before anything else (line 3)', async () => {
    for (const name of [
      'remote-debugging-port',
      'remote-debugging-pipe',
      'no-sandbox',
      'disable-web-security',
    ]) {
      const { host, stage, electron } = await freshHost()
      stage.switches.set(name, '')
      expect(() => host.beforeReady()).toThrow(electron.EndedEarly)
      expect([name, stage.exits, stage.calls.includes('enableSandbox')]).toEqual([name, [64], false])
    }
  })

  it('admits debugging in development, and there still refuses to run without the sandbox (line 3)', async () => {
    const allowed = await freshHost({ development: true })
    allowed.stage.switches.set('remote-debugging-port', '0')
    allowed.host.beforeReady()
    expect(allowed.stage.exits).toEqual([])
    const refused = await freshHost({ development: true })
    refused.stage.switches.set('no-sandbox', '')
    expect(() => refused.host.beforeReady()).toThrow(refused.electron.EndedEarly)
  })

  it('looks at no-sandbox first, and then switches the sandbox on for all (lines 3, 4)', async () => {
    const { host, stage } = await freshHost()
    host.beforeReady()
    expect(stage.calls.indexOf('hasSwitch no-sandbox')).toBeLessThan(stage.calls.indexOf('enableSandbox'))
    expect(stage.calls).toContain('setPath userData')
  })

  it('registers one scheme with three privileges and resolves no name (lines 5, 9)', async () => {
    const { host, stage } = await freshHost()
    host.beforeReady()
    expect(stage.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
    expect(stage.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  })
})

describe('the session', () => {
  it('is one, in memory, without a cache (line 13)', async () => {
    const { stage, window, ses } = await openHost()
    expect(stage.sessions).toHaveLength(1)
    expect([ses.partition, ses.options]).toEqual(['habeas', { cache: false }])
    expect((window.options.webPreferences as { session: unknown }).session).toBe(ses)
  })

  it('grants nothing, checks nothing, spells nothing (lines 6, 7, 10)', async () => {
    const { ses } = await openHost()
    const answers: unknown[] = []
    const answer = (given: unknown) => answers.push(given)
    for (const what of [
      'media',
      'geolocation',
      'openExternal',
      'clipboard-read',
      'clipboard-sanitized-write',
    ]) {
      ses.permissionRequest?.(...([null, what, answer] as never[]))
      answers.push(ses.permissionCheck?.(...([null, what] as never[])))
    }
    answers.push(ses.device?.())
    expect(new Set(answers)).toEqual(new Set([false]))
    ses.displayMedia?.(...([{}, answer] as never[]))
    expect(answers.at(-1)).toBeNull()
    expect([ses.languages, ses.spelling]).toEqual([[], false])
  })

  it('cancels every request but our own, and downloads nothing (lines 8, 11)', async () => {
    const { ses } = await openHost()
    const cancelled = [
      'https://example.org/',
      'http://habeas/',
      'app://habeas.evil/',
      'app://evil/',
      'app://habeas@evil/',
      'app://user@habeas/',
      'app://:pass@habeas/',
      'apps://habeas/',
      'file:///etc/passwd',
      'data:text/html,x',
      'blob:app://habeas/x',
      'ws://habeas/',
      'devtools://devtools/x',
      'not an address',
    ]
    for (const url of cancelled) expect([url, ses.cancels(url)]).toEqual([url, true])
    for (const url of ['app://habeas/', 'app://habeas/assets/index.js?x'])
      expect([url, ses.cancels(url)]).toEqual([url, false])
    let prevented = 0
    ses.emit('will-download', { preventDefault: () => prevented++ })
    expect(prevented).toBe(1)
  })

  it('lets developer tools load in development only', async () => {
    const { ses } = await openHost({ development: true })
    expect(ses.cancels('devtools://devtools/bundled/x.js')).toBe(false)
    expect(ses.cancels('https://example.org/')).toBe(true)
  })

  it('serves the table and nothing else, with the headers on every answer (lines 14, 15)', async () => {
    const { ses } = await openHost()
    const serve = ses.served.get('app')
    const status = async (url: string, method = 'GET') => {
      const answer = await serve?.({ method, url } as Request)
      expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(answer?.headers.get('x-content-type-options')).toBe('nosniff')
      return answer?.status
    }
    for (const path of ['/', '/index.html', '/index.html?x', '/%2e%2e/index.html', '/assets/index.js']) {
      expect([path, await status(`app://habeas${path}`)]).toEqual([path, 200])
    }
    for (const path of [
      '/..%2f..%2fetc',
      '//etc/passwd',
      '/\\..\\x',
      '/%00',
      '/assets/index.js.map',
      '/assets',
    ]) {
      expect([path, await status(`app://habeas${path}`)]).toEqual([path, 404])
    }
    for (const url of ['app://evil/', 'app://HABEAS/', 'app://u:p@habeas/', 'https://habeas/']) {
      expect([url, await status(url)]).toEqual([url, 404])
    }
    expect(await status('app://habeas/', 'POST')).toBe(404)
  })
})

describe('the window', () => {
  it('has exactly these preferences (lines 16, 17)', async () => {
    const { window, ses, stage } = await openHost()
    expect(window.options.webPreferences).toEqual({
      session: ses,
      preload: join(stage.folder, 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      webgl: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      v8CacheOptions: 'none',
      devTools: false,
    })
    expect([window.options.show, window.options.title]).toEqual([false, 'Habeas'])
  })

  it('loads the one address, is shown when painted, and keeps its title (lines 18, 28)', async () => {
    const { window } = await openHost()
    expect(window.loads).toEqual(['app://habeas/'])
    expect(window.shown).toBe(0)
    window.emit('ready-to-show')
    expect(window.shown).toBe(1)
    let prevented = 0
    window.emit('page-title-updated', { preventDefault: () => prevented++ })
    expect(prevented).toBe(1)
  })

  it('opens no other window and goes nowhere (line 12)', async () => {
    const { window } = await openHost()
    expect(window.webContents.windowOpen?.()).toEqual({ action: 'deny' })
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      expect([event, window.webContents.prevents(event)]).toEqual([event, true])
    }
  })

  it('has a menu of single roles and of printing (line 28)', async () => {
    const { stage, window } = await openHost()
    const items = (stage.menu as { submenu: Record<string, unknown>[] }[]).flatMap((menu) => menu.submenu)
    const roles = items.flatMap((item) => (typeof item.role === 'string' ? [item.role] : []))
    expect(roles.sort()).toEqual([
      'copy',
      'cut',
      'minimize',
      'paste',
      'quit',
      'redo',
      'resetZoom',
      'selectAll',
      'togglefullscreen',
      'undo',
      'zoomIn',
      'zoomOut',
    ])
    const print = items.find((item) => item.label === 'Print…') as { click: () => void }
    print.click()
    expect(window.webContents.prints).toEqual([{ silent: false, printBackground: true }])
  })
})

describe('a call', () => {
  it('is carried and answered from the main frame of our window', async () => {
    const { call } = await openHost()
    expect(await call({ name: 'echoes.show', input: { held: 'Zoë' } })).toEqual({
      ok: true,
      value: { held: 'Zoë' },
    })
  })

  it('is refused from any other sender (line 19)', async () => {
    const { call, frame, window, engines } = await openHost()
    const ours = window.webContents
    const senders = {
      'no frame': { senderFrame: null, sender: ours },
      'other contents': { senderFrame: frame, sender: {} },
      'a sub-frame': { senderFrame: { ...frame, parent: frame }, sender: ours },
      'an opaque origin': { senderFrame: { ...frame, origin: 'null' }, sender: ours },
      'a look-alike host': {
        senderFrame: { ...frame, origin: 'app://habeas.evil', url: 'app://habeas.evil/' },
        sender: ours,
      },
      'an about:blank child': { senderFrame: { ...frame, url: '' }, sender: ours },
      'a file': { senderFrame: { ...frame, origin: 'file://', url: 'file:///x' }, sender: ours },
    }
    for (const [name, event] of Object.entries(senders)) {
      const answer = await call({ name: 'echoes.show', input: 1 }, event)
      expect([name, answer]).toEqual([name, { ok: false, problem: { code: 'forbidden', why: 'role' } }])
    }
    window.destroyed = true
    expect(await call({ name: 'echoes.show', input: 1 })).toMatchObject({ ok: false })
    expect(engines.last().asked).toEqual([])
  })

  it('is answered in every path and never with an error’s words (line 20)', async () => {
    const { call, stage } = await openHost()
    const fault = JSON.stringify(await call({ name: 'faults.make' }))
    expect(fault).toContain('"internal"')
    expect(fault).not.toContain('Ana')
    for (const question of [undefined, 10n, 'x'.repeat(1024 * 1024 + 1), { toJSON: () => undefined }]) {
      expect(await call(question)).toMatchObject({ ok: false })
    }
    const circle: Record<string, unknown> = {}
    circle.self = circle
    expect(await call(circle)).toMatchObject({ ok: false })
    expect([...stage.handlers.keys()]).toEqual(['call'])
  })

  it('leaves only the kind and the place of a fault in the log (line 27)', async () => {
    const { call } = await openHost()
    const answer = (await call({ name: 'faults.make' })) as { problem: { incident: string } }
    const log = readFileSync(join(process.env.HABEAS_HOME ?? '', 'faults.log'), 'utf8')
    expect(log).toContain(answer.problem.incident)
    expect(log).not.toContain('Ana')
  })
})

describe('the lock', () => {
  it('falls with each of the system’s events (line 25)', async () => {
    const { electron, engines } = await openHost()
    for (const event of ['suspend', 'resume', 'lock-screen', 'user-did-resign-active'])
      electron.powerMonitor.emit(event)
    expect(engines.last().locks).toEqual(['system', 'system', 'system', 'system'])
  })

  it('falls once when the desktop goes idle, and again after the person was back (line 25)', async () => {
    vi.useFakeTimers()
    const { stage, engines } = await openHost()
    stage.idle = 'idle'
    vi.advanceTimersByTime(45_000)
    expect([engines.last().locks, stage.idleThreshold]).toEqual([['idle'], 600])
    stage.idle = 'active'
    vi.advanceTimersByTime(15_000)
    stage.idle = 'locked'
    vi.advanceTimersByTime(15_000)
    expect(engines.last().locks).toEqual(['idle', 'system'])
  })

  it('loads the page anew, whoever locked (line 25)', async () => {
    const { engines, window } = await openHost()
    engines.last().given.onLocked?.()
    expect(window.loads).toHaveLength(2)
  })

  it('takes out of the clipboard what was copied here, and leaves what was not (line 28)', async () => {
    const { engines, window, stage } = await openHost()
    const look = () => wait(5)
    stage.clipboardText = 'from elsewhere'
    window.emit('focus')
    await look()
    engines.last().given.onLocked?.()
    await look()
    expect(stage.clipboardText).toBe('from elsewhere')
    stage.clipboardText = 'Ana Example'
    window.emit('blur')
    await look()
    engines.last().given.onLocked?.()
    await look()
    expect(stage.clipboardText).toBe('')
  })
})

describe('the end', () => {
  it('lets go of the register once, whichever event says so (line 26)', async () => {
    const { electron, engines, window } = await openHost()
    electron.app.emit('before-quit', {})
    window.emit('query-session-end', {})
    window.emit('session-end', {})
    electron.powerMonitor.emit('shutdown')
    expect(engines.last().closes).toBe(1)
  })

  it('comes with the last window on every platform (line 26)', async () => {
    const { electron, stage } = await openHost()
    electron.app.emit('window-all-closed')
    expect(stage.quits).toBe(1)
  })

  it('asks before unsaved work is left (line 26)', async () => {
    const { stage, window } = await openHost()
    stage.boxAnswer = 0
    expect(window.webContents.prevents('will-prevent-unload')).toBe(false)
    stage.boxAnswer = 1
    expect(window.webContents.prevents('will-prevent-unload')).toBe(true)
  })

  it('offers to wait or to load again when the page does not answer', async () => {
    const { stage, window } = await openHost()
    stage.boxAnswer = 1
    window.emit('unresponsive')
    expect(window.loads).toHaveLength(2)
  })

  it('locks and loads once more when the page’s process dies, and stops when it dies again (line 27)', async () => {
    const { stage, window, engines, electron } = await openHost()
    const die = () => window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    die()
    expect([engines.last().locks, window.loads.length, stage.exits]).toEqual([['fault'], 2, []])
    expect(die).toThrow(electron.EndedEarly)
    expect([stage.exits, engines.last().closes]).toEqual([[70], 1])
  })

  it('follows a preload that cannot load, and a fault of the program (line 27)', async () => {
    const preload = await openHost()
    expect(() => preload.window.webContents.emit('preload-error', {}, '/x', new Error('x'))).toThrow()
    expect([preload.stage.exits, preload.engines.last().closes]).toEqual([[70], 1])

    const fault = await openHost()
    const ours = process.listeners('uncaughtException').at(-1) as (what: unknown) => void
    expect(() => ours(new Error('Ana Example'))).toThrow(fault.electron.EndedEarly)
    expect(fault.engines.last().locks).toEqual(['fault'])
    expect(fault.stage.errorBoxes.join()).toMatch(/Incident [0-9a-z]{12}\b/)
    expect(fault.stage.errorBoxes.join()).not.toContain('Ana')
  })
})

describe('a register named from outside', () => {
  it('is opened at the start when it is there', async () => {
    const file = registerAt()
    const { engines, frame } = await openHost({ file })
    expect(engines.last().given.file).toBe(file)
    expect(JSON.stringify(frame)).not.toContain(file)
  })

  it('is offered while another is open, and opened only after a yes (line 24)', async () => {
    const { host, engines, stage, window } = await openHost()
    const file = registerAt()
    host.offerToOpen({ file })
    await wait(5)
    expect([stage.boxes.length, engines.made.length, window.focused]).toEqual([1, 1, 1])
    expect(JSON.stringify(stage.boxes)).not.toContain(tmpdir())
    stage.boxAnswer = 1
    host.offerToOpen({ file })
    await wait(5)
    expect([engines.made[0]?.closes, engines.last().given.file]).toEqual([1, file])
  })

  it('is ignored when it is no text, no register or not there (line 24)', async () => {
    const { host, stage } = await openHost()
    for (const offered of [
      undefined,
      null,
      7,
      {},
      { file: 7 },
      { file: '/nowhere/x.habeas' },
      { file: registerAt('x.txt') },
      tmpdir(),
    ]) {
      host.offerToOpen(offered)
    }
    await wait(5)
    expect(stage.boxes).toEqual([])
  })

  it('is found among the arguments', async () => {
    const { fileInArgs } = await import('../../src/main/hosts/register-file')
    const file = registerAt()
    expect(fileInArgs(['habeas', '--x', file], '/')).toBe(file)
    expect(fileInArgs([file], '/')).toBeNull()
    expect(fileInArgs(['habeas', '--file=x.habeas'], '/')).toBeNull()
    expect(fileInArgs(['habeas', 'centre.habeas'], join(file, '..'))).toBe(file)
  })
})

describe('files by dialogue', () => {
  it('are saved whole, for their owner alone, and named by their base name (line 29)', async () => {
    const { call, stage } = await openHost()
    const folder = mkdtempSync(join(tmpdir(), 'habeas-save-'))
    stage.save = { canceled: false, filePath: join(folder, 'list.csv') }
    writeFileSync(join(folder, 'list.csv'), 'older')
    expect(await call({ name: 'files.save' })).toEqual({
      ok: true,
      value: { kind: 'saved', name: 'list.csv' },
    })
    expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toBe('a,b\n')
    expect(statSync(join(folder, 'list.csv')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['list.csv'])
    expect(stage.saveOptions).toEqual({
      defaultPath: join(stage.folder, 'documents', 'list.csv'),
      properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    })
    stage.save = { canceled: true, filePath: '' }
    expect(await call({ name: 'files.save' })).toEqual({ ok: true, value: { kind: 'cancelled' } })
  })

  it('are opened in main, and the page gets an id, a base name and a size (line 29)', async () => {
    const { call, stage } = await openHost()
    const file = registerAt('lista.csv')
    stage.open = { canceled: false, filePaths: [file] }
    const answer = await call({ name: 'files.open' })
    expect(answer).toMatchObject({
      ok: true,
      value: { kind: 'opened', file: { name: 'lista.csv', size: 1 } },
    })
    expect(JSON.stringify(answer)).not.toContain(tmpdir())
    expect(stage.openOptions).toMatchObject({ properties: ['openFile', 'dontAddToRecent'] })
    stage.open = { canceled: true, filePaths: [] }
    expect(await call({ name: 'files.open' })).toEqual({ ok: true, value: { kind: 'cancelled' } })
    expect(existsSync(file)).toBe(true)
  })
})

describe('the entry', () => {
  async function enter(hasLock: boolean) {
    const { stage, electron, host } = await freshHost()
    vi.doMock('../../src/main/app', async () => ({
      createEngine: (await import('../support/small-engine')).smallEngines().create,
    }))
    stage.hasLock = hasLock
    await import('../../src/main/index')
    return { stage, electron, host }
  }
  afterEach(() => vi.doUnmock('../../src/main/app'))

  it('opens one window when ready, and takes what later starts send (line 2)', async () => {
    const { stage, electron } = await enter(true)
    expect(stage.windows).toEqual([])
    stage.becomeReady()
    await wait(5)
    expect(stage.windows).toHaveLength(1)
    electron.app.emit('second-instance', {}, [], '/', { file: registerAt() })
    await wait(5)
    expect(stage.boxes).toHaveLength(1)
  })

  it('does nothing after the lock was lost (line 23)', async () => {
    const { stage, electron } = await enter(false)
    stage.becomeReady()
    await wait(5)
    expect([stage.quits, stage.windows.length, electron.app.listenerCount('second-instance')]).toEqual([
      1, 0, 0,
    ])
  })

  it('opens what macOS named before it was ready (line 24)', async () => {
    const { stage, electron } = await enter(true)
    let prevented = 0
    electron.app.emit('open-file', { preventDefault: () => prevented++ }, registerAt())
    stage.becomeReady()
    await wait(5)
    electron.app.emit('open-file', { preventDefault: () => prevented++ }, registerAt())
    await wait(5)
    expect([prevented, stage.boxes.length]).toEqual([2, 1])
  })
})
