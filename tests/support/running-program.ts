import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The built program on loopback, as a person starts it, with a home of its own. */
export type RunningProgram = {
  startAddress: string
  origin: string
  port: number
  home: string
  process: ChildProcess
  ended: Promise<number | null>
  /** Asks it to end, as the system does: it locks the register and makes its last backup. */
  stop(): Promise<void>
  /** Ends it at once, where nobody looks at what it leaves. */
  kill(): Promise<void>
}

export async function runProgram({
  home = mkdtempSync(join(tmpdir(), 'habeas-home-')),
  more = [] as string[],
} = {}): Promise<RunningProgram> {
  const child = spawn(process.execPath, [resolve('out/main/serve.js'), ...more], {
    env: { ...process.env, HABEAS_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ended = new Promise<number | null>((resolveEnd) => child.once('exit', resolveEnd))
  let said = ''
  child.stderr?.on('data', (part) => {
    said += part
  })
  const startAddress = await new Promise<string>((resolveStart, reject) => {
    child.once('message', (message) => resolveStart((message as { address: string }).address))
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}: ${said}`)))
  })
  const { origin, port } = new URL(startAddress)
  const endBy = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    child.kill(signal)
    await ended
  }
  return {
    startAddress,
    origin,
    port: Number(port),
    home,
    process: child,
    ended,
    stop: endBy('SIGTERM'),
    kill: endBy('SIGKILL'),
  }
}
