import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Stands in for the package `electron`, whose import in plain Node would start a download. It knows the phase:
// what must come before `ready` throws after it, and the reverse. Tests drive it through `stage`.

export class EndedEarly extends Error {
  constructor(readonly code: number) {
    super(`The program ended with ${code}`)
  }
}

type Asked = { url: string }
type Handler = (...given: never[]) => unknown

let ready = false
const before = (what: string) => {
  if (ready) throw new Error(`${what} after ready`)
}
const after = (what: string) => {
  if (!ready) throw new Error(`${what} before ready`)
}

/** What the host did, and what the test decides. */
export const stage = {
  calls: [] as string[],
  switches: new Map<string, string>(),
  hasLock: true,
  lockData: undefined as unknown,
  exits: [] as number[],
  quits: 0,
  schemes: [] as unknown[],
  windows: [] as BrowserWindow[],
  sessions: [] as StandInSession[],
  handlers: new Map<string, Handler>(),
  menu: null as unknown,
  boxes: [] as unknown[],
  errorBoxes: [] as string[],
  boxAnswer: 0,
  open: { canceled: false, filePaths: [] as string[] },
  save: { canceled: false, filePath: '' },
  openOptions: null as unknown,
  saveOptions: null as unknown,
  idle: 'active' as 'active' | 'idle' | 'locked' | 'unknown',
  idleThreshold: 0,
  clipboardText: '',
  secureKeyboard: null as boolean | null,
  folder: mkdtempSync(join(tmpdir(), 'habeas-electron-')),
  becomeReady() {
    ready = true
    app.emit('ready', {})
  },
}

class StandInSession extends EventEmitter {
  permissionRequest: Handler | null = null
  permissionCheck: Handler | null = null
  device: Handler | null = null
  displayMedia: Handler | null = null
  languages: string[] | null = null
  spelling: boolean | null = null
  beforeRequest: ((asked: Asked, answer: (decision: { cancel: boolean }) => void) => void) | null = null
  served = new Map<string, (request: Request) => Response | Promise<Response>>()
  constructor(
    readonly partition: string,
    readonly options: unknown,
  ) {
    super()
  }
  setPermissionRequestHandler(handler: Handler) {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: Handler) {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: Handler) {
    this.device = handler
  }
  setDisplayMediaRequestHandler(handler: Handler) {
    this.displayMedia = handler
  }
  setSpellCheckerLanguages(languages: string[]) {
    this.languages = languages
  }
  setSpellCheckerEnabled(on: boolean) {
    this.spelling = on
  }
  webRequest = {
    onBeforeRequest: (...given: unknown[]) => {
      if (given.length !== 1) throw new Error('A filter leaves requests out')
      this.beforeRequest = given[0] as StandInSession['beforeRequest']
    },
  }
  protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      after('ses.protocol.handle')
      if (this.served.has(scheme)) throw new Error(`A second handler for ${scheme}`)
      this.served.set(scheme, handler)
    },
  }
  cancels(url: string): boolean {
    let decision = { cancel: false }
    this.beforeRequest?.({ url }, (given) => {
      decision = given
    })
    return decision.cancel
  }
}

export class StandInContents extends EventEmitter {
  windowOpen: Handler | null = null
  prints: unknown[] = []
  setWindowOpenHandler(handler: Handler) {
    this.windowOpen = handler
  }
  print(options: unknown) {
    this.prints.push(options)
  }
  /** Whether the host prevents an event that Electron asks about. */
  prevents(event: string, ...more: unknown[]): boolean {
    let prevented = false
    const asked = {
      preventDefault() {
        prevented = true
      },
    }
    this.emit(event, asked, ...more)
    return prevented
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new StandInContents()
  loads: string[] = []
  shown = 0
  focused = 0
  destroyed = false
  contentProtected = false
  constructor(readonly options: Record<string, unknown>) {
    super()
    after('new BrowserWindow')
    stage.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string) {
    this.loads.push(url)
  }
  show() {
    this.shown += 1
  }
  focus() {
    this.focused += 1
  }
  restore() {}
  isFocused() {
    return true
  }
  isMinimized() {
    return false
  }
  isDestroyed() {
    return this.destroyed
  }
  setContentProtection(on: boolean) {
    this.contentProtected = on
  }
}

class App extends EventEmitter {
  isReady = () => ready
  enableSandbox() {
    before('app.enableSandbox')
    stage.calls.push('enableSandbox')
  }
  async whenReady() {
    if (!ready) await new Promise((resolve) => this.once('ready', resolve))
  }
  setSecureKeyboardEntryEnabled(isOn: boolean) {
    stage.secureKeyboard = isOn
  }
  quit() {
    stage.quits += 1
  }
  exit(code: number) {
    stage.exits.push(code)
    throw new EndedEarly(code)
  }
  getAppPath = () => stage.folder
  getPath = (name: string) => join(stage.folder, name)
  setPath(name: string, _path: string) {
    before('app.setPath')
    stage.calls.push(`setPath ${name}`)
  }
  getLocale() {
    after('app.getLocale')
    return 'en-GB'
  }
  requestSingleInstanceLock(data: unknown) {
    stage.lockData = data
    return stage.hasLock
  }
  commandLine = {
    hasSwitch: (name: string) => {
      stage.calls.push(`hasSwitch ${name}`)
      return stage.switches.has(name)
    },
    appendSwitch: (name: string, value: string) => {
      before('appendSwitch')
      stage.switches.set(name, value)
    },
  }
}
export const app = new App()

export const protocol = {
  registerSchemesAsPrivileged(schemes: unknown[]) {
    before('registerSchemesAsPrivileged')
    if (stage.schemes.length > 0) throw new Error('Schemes are registered once')
    stage.schemes = schemes
  },
  handle() {
    throw new Error('protocol.handle is not our session')
  },
}

export const session = {
  fromPartition(partition: string, options: unknown) {
    after('session.fromPartition')
    const made = new StandInSession(partition, options)
    stage.sessions.push(made)
    app.emit('session-created', made)
    return made
  },
  get defaultSession(): never {
    throw new Error('The default session is never used')
  },
}

export const ipcMain = {
  handle(channel: string, handler: Handler) {
    if (stage.handlers.has(channel)) throw new Error(`A second handler for ${channel}`)
    stage.handlers.set(channel, handler)
  },
}

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu(menu: unknown) {
    after('setApplicationMenu')
    stage.menu = menu
  },
}

export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleState(seconds: number) {
    after('getSystemIdleState')
    stage.idleThreshold = seconds
    return stage.idle
  },
})

export const clipboard = {
  readText: async () => stage.clipboardText,
  clear() {
    stage.clipboardText = ''
  },
}

export const dialog = {
  showMessageBoxSync(_window: unknown, box: unknown) {
    stage.boxes.push(box)
    return stage.boxAnswer
  },
  async showMessageBox(_window: unknown, box: unknown) {
    stage.boxes.push(box)
    return { response: stage.boxAnswer }
  },
  showErrorBox(_title: string, message: string) {
    stage.errorBoxes.push(message)
  },
  async showOpenDialog(_window: unknown, options: unknown) {
    stage.openOptions = options
    return stage.open
  },
  async showSaveDialog(_window: unknown, options: unknown) {
    stage.saveOptions = options
    return stage.save
  },
}
