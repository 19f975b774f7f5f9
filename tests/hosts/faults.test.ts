import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createEngine } from '../../src/main/app'
import { openHost } from '../support/electron-host'
import { comeIn, liveLoopback, post } from '../support/loopback'
import { tempFolder } from '../support/temp-folder'

// The whole program is loaded, once more for the stand-in of Electron.
vi.setConfig({ testTimeout: 60_000 })

type Way = { home: string; ask: (question: unknown) => Promise<unknown> }

const overLoopback = async (): Promise<Way> => {
  const home = tempFolder()
  const { host } = await liveLoopback({ createEngine, home })
  onTestFinished(host.close)
  const headers = { 'X-Habeas-Token': await comeIn(host) }
  return {
    home,
    ask: async (question) => (await post(host, '/call', JSON.stringify(question), headers)).json,
  }
}

const inElectron = async (): Promise<Way> => {
  const { call } = await openHost({ createEngine: 'real' })
  return { home: process.env.HABEAS_HOME ?? '', ask: (question) => call(question) }
}

/** Settings cannot be kept where a folder has the name under which they are written. */
const keepSettings = { name: 'machine.keep', input: { language: 'pt', theme: null } }

const makeFault = async ({ home, ask }: Way): Promise<string> => {
  mkdirSync(join(home, 'settings.json.part'), { recursive: true })
  const answer = (await ask(keepSettings)) as { problem: { code: string; incident: string } }
  expect(answer.problem.code).toBe('internal')
  return answer.problem.incident
}

const logOf = ({ home }: Way) => readFileSync(join(home, 'faults.log'), 'utf8')

describe.each([
  ['over loopback', overLoopback],
  ['in Electron', inElectron],
])('a fault of the program %s', (_name, open) => {
  it('is kept under the number that the page shows, with its question and its place', async () => {
    const way = await open()
    const incident = await makeFault(way)
    const [line, ...more] = logOf(way).trim().split('\n')
    expect(more).toEqual([])
    const { at, frames, ...kept } = JSON.parse(line ?? '')
    expect(kept).toEqual({ incident, question: 'machine.keep', name: 'Error', code: 'EISDIR' })
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(frames.join()).toContain('writeDurably')
  })

  it('is kept without its words, which name the file', async () => {
    const way = await open()
    await makeFault(way)
    expect(logOf(way)).not.toContain('settings.json')
    expect(logOf(way)).not.toContain(way.home)
  })
})

describe('the log of faults', () => {
  it('begins anew once it is long, and the one before it is kept', async () => {
    const way = await overLoopback()
    const log = join(way.home, 'faults.log')
    writeFileSync(log, 'x'.repeat(1_000_001))
    const incident = await makeFault(way)
    expect(JSON.parse(logOf(way))).toMatchObject({ incident })
    expect(statSync(`${log}.before`).size).toBe(1_000_001)
  })
})
