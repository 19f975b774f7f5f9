import type { Result } from '../core/result'
import type { WorkerPlace } from './run-job'

/** Where the program runs: in Electron's window, or served to a browser on this machine. */
export type Host = 'electron' | 'loopback'

/** What every call is answered with: JSON values only, equal on both hosts. */
export type Answer = Result<unknown>

export type FilePurpose = 'import' | 'register' | 'backup' | 'pack'

/** A file whose bytes wait in memory until a question names its id. */
export type ReceivedFile = { id: string; name: string; size: number }

export type OpenOutcome =
  | { kind: 'opened'; file: ReceivedFile }
  | { kind: 'cancelled' }
  | { kind: 'too-large'; limitBytes: number }
  | { kind: 'upload' }

export type SaveOutcome =
  | { kind: 'saved'; name: string }
  | { kind: 'cancelled' }
  | { kind: 'download'; id: string }

/** What only a host can do. Electron shows its dialogues; the loopback host answers with an upload or a download. */
export type HostFiles = {
  open(purpose: FilePurpose): Promise<OpenOutcome>
  save(name: string, bytes: Uint8Array): Promise<SaveOutcome>
}

export type OutgoingFile = { name: string; type: string; bytes: Uint8Array }

export type LockReason = 'demand' | 'idle' | 'system' | 'fault'

/** The program behind its one door. A host only carries questions in and answers out. */
export type Engine = {
  /** Takes `{ name, input, quiet? }` as it came. Never throws, never leaks the text of an error. */
  call(question: unknown): Promise<Answer>
  /** Puts bytes on the shelf in memory; the id is what the page sends on. */
  receiveFile(name: string, bytes: Uint8Array): ReceivedFile
  /** Hands out a file once; a second asking gets null. */
  takeFile(id: string): OutgoingFile | null
  lock(reason: LockReason): void
  /** Idle time after which the program locks; a host that sees the whole desktop's idleness uses it too. */
  idleSeconds?: (() => number) | undefined
  /** Releases the register and its keys. Synchronous, and harmless the second time. */
  close(): void
}

export type EngineGiven = {
  host: Host
  files: HostFiles
  /** A register named at the start: by double click, or as an argument. */
  file?: string | undefined
  /** Told after every lock, whatever its reason, so that the host can let go of what it still holds. */
  onLocked?: (() => void) | undefined
  /** The folder in which the program keeps its list of registers. */
  home: string
  /** Asks for a register by the system's dialogue; its path stays in the host. Absent where there is none. */
  chooseRegister?: (() => Promise<string | null>) | undefined
  /** Keeps the window out of pictures, or lets it be pictured. Absent where the system cannot. */
  protectScreen?: ((isOn: boolean) => void) | undefined
  /** Keeps other programs from reading the keys while a secret is typed. Absent where the system cannot. */
  guardKeyboard?: ((isOn: boolean) => void) | undefined
  /** Where the worker's program lies, if not beside this one. */
  worker?: WorkerPlace | undefined
}

export type CreateEngine = (given: EngineGiven) => Engine
