import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { CreateEngine } from '../../src/main/engine'
import { smallEngines } from './small-engine'
import { smallPage } from './small-page'
import { tempFolder } from './temp-folder'

/** The real host over a fresh stand-in, as far as `beforeReady`. */
export async function freshHost({ development = false }: { development?: boolean } = {}) {
  vi.resetModules()
  process.env.HABEAS_HOME = tempFolder()
  Object.defineProperty(process, 'defaultApp', { value: development ? true : undefined, configurable: true })
  const electron = await import('./electron-stand-in')
  const host = await import('../../src/main/hosts/electron-host')
  const rendered = join(electron.stage.folder, 'out', 'renderer')
  mkdirSync(rendered, { recursive: true })
  cpSync(smallPage(), rendered, { recursive: true })
  return { electron, stage: electron.stage, host, engines: smallEngines() }
}

/** The real host with its window open, over an engine of the test's own, a small one, or the real one. */
export async function openHost(
  given: { development?: boolean; file?: string; createEngine?: CreateEngine | 'real' } = {},
) {
  const made = await freshHost(given)
  const create = given.createEngine ?? made.engines.create
  // Imported anew as the host was: what the two share they must find in one place.
  const { createEngine } = create === 'real' ? await import('../../src/main/app') : { createEngine: create }
  made.host.beforeReady()
  made.stage.becomeReady()
  made.host.start(createEngine, given.file ?? null)
  const [window, ses] = [made.stage.windows[0], made.stage.sessions[0]]
  if (window === undefined || ses === undefined) throw new Error('No window was opened')
  const frame = { parent: null, origin: 'app://habeas', url: 'app://habeas/index.html#/people/3' }
  const handler = made.stage.handlers.get('call') as unknown as (
    event: unknown,
    question: unknown,
  ) => Promise<unknown>
  const call = (question: unknown, event: unknown = { senderFrame: frame, sender: window.webContents }) =>
    handler(event, question)
  return { ...made, window, ses, frame, call }
}
