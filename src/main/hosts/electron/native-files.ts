import { basename, join } from 'node:path'
import type { Engine, HostFiles } from '../../engine'
import { baseName } from '../file-types'
import { type Filter, filtersFor, readChosen } from './chosen-file'
import { writeWhole } from './write-whole'

type OpenOptions = { defaultPath: string; filters: Filter[]; properties: ('openFile' | 'dontAddToRecent')[] }
type SaveOptions = { defaultPath: string; properties: ('showOverwriteConfirmation' | 'dontAddToRecent')[] }

/** The system's two dialogues, each over our window; null when there is no window to ask over. */
export type Dialogues = {
  documents(): string
  open(options: OpenOptions): Promise<{ filePaths: string[] }> | null
  save(options: SaveOptions): Promise<{ canceled: boolean; filePath: string }> | null
}

/** A register by dialogue: its path stays in the host. */
export const chooseRegister = async (dialogues: Dialogues): Promise<string | null> => {
  const chosen = await dialogues.open({
    defaultPath: dialogues.documents(),
    filters: [filtersFor.register],
    properties: ['openFile', 'dontAddToRecent'],
  })
  return chosen?.filePaths[0] ?? null
}

/** Files by dialogue (reader's line 29): the page gets a base name and an id, never a path. */
export const nativeFiles = (dialogues: Dialogues, engine: () => Engine | null): HostFiles => ({
  async open(purpose) {
    const chosen = await dialogues.open({
      defaultPath: dialogues.documents(),
      filters: [filtersFor[purpose]],
      properties: ['openFile', 'dontAddToRecent'],
    })
    const path = chosen?.filePaths[0]
    const receiver = engine()
    return path === undefined || receiver === null ? { kind: 'cancelled' } : readChosen(path, receiver)
  },
  async save(name, bytes) {
    const chosen = await dialogues.save({
      defaultPath: join(dialogues.documents(), baseName(name)),
      properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    })
    if (chosen === null || chosen.canceled || chosen.filePath === '') return { kind: 'cancelled' }
    writeWhole(chosen.filePath, bytes)
    return { kind: 'saved', name: basename(chosen.filePath) }
  },
})
