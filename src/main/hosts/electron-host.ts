import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  type Session,
  session,
  type WebContents,
} from 'electron'
import { refuse } from '../../core/result'
import type { CreateEngine, Engine, LockReason } from '../engine'
import { keepFaultsIn, logIncident } from '../incident'
import { readMachine } from '../machine-file'
import { answerTo } from './answer-to'
import { menuTemplate } from './electron/menu'
import { chooseRegister, type Dialogues, nativeFiles } from './electron/native-files'
import { isOurs, pageAddress } from './electron/our-address'
import { ownClipboard } from './electron/own-clipboard'
import { isFromOurPage } from './electron/page-sender'
import { refusedSwitch, unsandboxedVariable } from './electron/refused-switch'
import { systemAway } from './electron/system-away'
import { webPreferences } from './electron/web-preferences'
import { windowWords } from './electron/words'
import { habeasHome } from './home'
import { type PageFiles, pageAnswer, readPageFiles } from './page-files'
import { fileInMessage, registerFile } from './register-file'

// Whoever changes this file reads it against the thirty lines of the Electron notes; "line n" below is theirs.
// The parts that need no Electron lie in electron/, so that line 1 holds: only this file, index.ts and the
// preload import it. Line 21: none of its sending, scripting, shell, network or update modules is imported.

const idleLookMs = 15_000

// Line 3: decisions rest on this and not on app.isPackaged, which only looks at the executable's name.
const inDevelopment = process.defaultApp === true
const unsandboxed = process.env[unsandboxedVariable] === '1' && inDevelopment
const home = unsandboxed ? join(tmpdir(), 'habeas-invented-data') : habeasHome()
keepFaultsIn(home)

const canProtectScreen = process.platform === 'win32' || process.platform === 'darwin'

let window: BrowserWindow | null = null
let engine: Engine | null = null
let released = false
let forgetCopied = () => {}
let offerOther = (_file: string): void => {}

/** What must happen in the entry's own turn, before Electron is ready. The order matters. */
export function beforeReady(): void {
  const refused = refusedSwitch((name) => app.commandLine.hasSwitch(name), inDevelopment, process.env)
  if (refused !== null) {
    process.stderr.write(`Habeas does not start with --${refused}.\n`)
    app.exit(64)
  }
  app.enableSandbox() // Line 4. After the look at no-sandbox, which this call removes.
  const windowFolder = join(home, 'window')
  mkdirSync(windowFolder, { recursive: true, mode: 0o700 })
  app.setPath('userData', windowFolder)
  const privileges = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]) // Line 5.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND') // Line 9.
  app.on('session-created', denyEverything) // Line 6, with the next.
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents))
  process.on('uncaughtException', stopOnFault) // Line 27, with the next.
  process.on('unhandledRejection', stopOnFault)
}

function denyEverything(made: Session): void {
  // Line 7: most of the web's interfaces check first and request after, so both are needed.
  made.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  made.setPermissionCheckHandler(() => false)
  made.setDevicePermissionHandler(() => false)
  made.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  // Line 10: an empty list is refilled from the system's language at every start, and a dictionary fetched.
  made.setSpellCheckerLanguages([])
  made.setSpellCheckerEnabled(false)
  // Line 8: no filter, because every request must come here.
  made.webRequest.onBeforeRequest((request, answer) => {
    const tools = inDevelopment && URL.parse(request.url)?.protocol === 'devtools:'
    answer({ cancel: !isOurs(request.url) && !tools })
  })
  made.on('will-download', (event) => event.preventDefault()) // Line 11.
}

function keepInPlace(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' })) // Line 12, with the rest.
  const moves = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const
  for (const move of moves) contents.on(move as 'will-navigate', (event) => event.preventDefault())
}

/** Opens the window over the page and the engine. Called once, when Electron is ready. */
export function start(createEngine: CreateEngine, file: string | null): void {
  const page = readPageFiles(join(app.getAppPath(), 'out/renderer'))
  // Line 13: no `persist:` is memory only; options count on the first use of a name, so the object is passed.
  const ses = session.fromPartition('habeas', { cache: false })
  ses.protocol.handle('app', (request) => appAnswer(page, request)) // Line 14.
  openRegister(createEngine, file)
  offerOther = (other) => void askToOpen(createEngine, other)
  ipcMain.handle('call', async (event, question: unknown) => {
    // Lines 19 and 20: the one channel; every path answers, and no error text goes to the page.
    if (!isFromOurPage(event, window) || engine === null) return refuse({ code: 'forbidden', why: 'role' })
    try {
      return JSON.parse(await answerTo(engine, JSON.stringify(question) ?? 'null'))
    } catch {
      return refuse({ code: 'conflict', why: 'transport.malformed' })
    }
  })
  const words = windowWords(app.getLocale())
  const print = () => window?.webContents.print({ silent: false, printBackground: true })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words, process.platform, print)))
  window = openWindow(ses)
  lockWithTheSystem()
  releaseAtTheEnd(window)
  loadPage()
}

function appAnswer(page: PageFiles, request: Request): Response {
  const asked = request.method === 'GET' && isOurs(request.url) ? new URL(request.url).pathname : ''
  const { status, headers, body } = pageAnswer(page, asked) // Line 15: the headers come with the 404 too.
  return new Response(body, { status, headers })
}

function openWindow(ses: Session): BrowserWindow {
  const opened = new BrowserWindow({
    name: 'main',
    windowStatePersistence: true,
    show: false,
    width: 1360,
    height: 880,
    minWidth: 1024,
    minHeight: 640,
    title: 'Habeas', // Line 28: no name of a person in the task bar; see page-title-updated below.
    // Lines 16 and 17.
    webPreferences: webPreferences(ses, join(app.getAppPath(), 'out/preload/index.cjs'), inDevelopment),
  })
  // On from the start, unless an administrator switched it off: remote help shows nothing otherwise.
  if (canProtectScreen) opened.setContentProtection(readMachine(home).isScreenProtected)
  opened.once('ready-to-show', () => opened.show())
  opened.on('page-title-updated', (event) => event.preventDefault())
  opened.on('closed', () => {
    window = null
  })
  const copied = ownClipboard(clipboard)
  opened.on('focus', () => void copied.focused().catch(() => {}))
  opened.on('blur', () => {
    if (process.platform === 'darwin') guardKeyboard(false)
    void copied.left().catch(() => {})
  })
  forgetCopied = () => void copied.forget().catch(() => {})
  watchPage(opened)
  return opened
}

function watchPage(opened: BrowserWindow): void {
  const words = windowWords(app.getLocale())
  const contents = opened.webContents
  let reloadedAfterFault = false
  contents.once('did-finish-load', () => process.send?.('ready'))
  contents.on('preload-error', () => stopWith(words.unsafePage)) // Line 27, with the next.
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    engine?.lock('fault')
    if (reloadedAfterFault) return stopWith(words.stopped)
    reloadedAfterFault = true
    loadPage()
  })
  // Line 26: beforeunload never asks in Electron, it only refuses; preventing here means leaving anyway.
  contents.on('will-prevent-unload', (event) => {
    const buttons = [words.stay, words.leave]
    const choice = dialog.showMessageBoxSync(opened, {
      message: words.unsaved,
      buttons,
      defaultId: 0,
      cancelId: 0,
    })
    if (choice === 1) event.preventDefault()
  })
  opened.on('unresponsive', () => {
    const buttons = [words.wait, words.reload]
    const choice = dialog.showMessageBoxSync(opened, {
      message: words.silent,
      buttons,
      defaultId: 0,
      cancelId: 0,
    })
    if (choice === 1) loadPage()
  })
}

function loadPage(): void {
  if (window === null || window.isDestroyed()) return
  // Line 18: the one address. A load that a later one overtakes fails, and is no fault to stop for.
  window.loadURL(pageAddress).catch(() => {})
}

function openRegister(createEngine: CreateEngine, file: string | null): void {
  engine?.close()
  engine = createEngine({
    host: 'electron',
    files: filesByDialogue,
    file: file ?? undefined,
    home,
    onLocked: afterLock,
    chooseRegister: () => chooseRegister(dialogues),
    protectScreen: canProtectScreen ? (isOn) => window?.setContentProtection(isOn) : undefined,
    guardKeyboard: process.platform === 'darwin' ? guardKeyboard : undefined,
  })
}

// A program that keeps it on takes the keyboard from every other one.
function guardKeyboard(isOn: boolean): void {
  app.setSecureKeyboardEntryEnabled(isOn && window?.isFocused() === true)
}

// Line 25: the engine has dropped store and keys; a fresh load drops what the page still holds.
function afterLock(): void {
  forgetCopied()
  if (!released) loadPage()
}

function lockWithTheSystem(): void {
  const lock = (reason: LockReason) => () => engine?.lock(reason)
  for (const event of ['suspend', 'resume'] as const) powerMonitor.on(event as 'suspend', lock('system'))
  powerMonitor.on('lock-screen', lock('system')) // Never sent on Linux: there the idle state and dispatch's clock lock.
  powerMonitor.on('user-did-resign-active', lock('system'))
  powerMonitor.on('shutdown', release)
  const look = systemAway(
    (seconds) => powerMonitor.getSystemIdleState(seconds),
    (reason) => engine?.lock(reason),
  )
  setInterval(() => look(engine?.idleSeconds?.() ?? Number.POSITIVE_INFINITY), idleLookMs).unref()
}

// Line 26: every accepted command is durable before its answer, so closing only lets go: once, synchronously.
function release(): void {
  if (released) return
  released = true
  engine?.close()
}

function releaseAtTheEnd(opened: BrowserWindow): void {
  app.on('before-quit', release)
  opened.on('query-session-end', release) // Windows sends no before-quit at log-off.
  opened.on('session-end', release)
  app.on('window-all-closed', () => app.quit()) // On macOS too: a program without a window must not hold keys.
}

function stopWith(message: string): void {
  engine?.lock('fault')
  release()
  dialog.showErrorBox('Habeas', message)
  app.exit(70)
}

function stopOnFault(fault: unknown): void {
  const incident = logIncident(fault)
  const words = windowWords(app.isReady() ? app.getLocale() : 'en')
  stopWith(`${words.stopped}\n${words.incident} ${incident}`)
}

/** Another start, or a double click while we run: shows our window and asks before anything is closed. */
export function offerToOpen(offered: unknown): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
  const file = registerFile(offered) ?? fileInMessage(offered) // Line 24: untrusted, and never sent to the page.
  if (file !== null) offerOther(file)
}

async function askToOpen(createEngine: CreateEngine, file: string): Promise<void> {
  if (window === null) return
  const words = windowWords(app.getLocale())
  const { response } = await dialog.showMessageBox(window, {
    message: words.openOther,
    detail: `${basename(file)}\n${words.openOtherDetail}`,
    buttons: [words.cancel, words.open],
    defaultId: 0,
    cancelId: 0,
  })
  if (response !== 1) return
  openRegister(createEngine, file)
  loadPage()
}

const dialogues: Dialogues = {
  documents: () => app.getPath('documents'),
  open: (options) => window && dialog.showOpenDialog(window, options),
  save: (options) => window && dialog.showSaveDialog(window, options),
}
const filesByDialogue = nativeFiles(dialogues, () => engine)
