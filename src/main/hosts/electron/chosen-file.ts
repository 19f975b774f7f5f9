import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import type { Engine, FilePurpose, OpenOutcome } from '../../engine'
import { baseName, fileLimitBytes } from '../file-types'

export type Filter = { name: string; extensions: string[] }

/** What an open dialogue offers for each purpose. */
export const filtersFor: Readonly<Record<FilePurpose, Filter>> = {
  import: { name: 'CSV, TSV, XLSX', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'gz'] },
  register: { name: 'Habeas', extensions: ['habeas'] },
  backup: { name: 'Habeas', extensions: ['habeas', 'backup'] },
  pack: { name: 'YAML', extensions: ['yaml', 'yml'] },
}

/** Reads what a person chose and lays it on the engine's shelf. The page gets its base name, never its path. */
export function readChosen(path: string, engine: Pick<Engine, 'receiveFile'>): OpenOutcome {
  const file = openSync(path, 'r')
  try {
    if (fstatSync(file).size > fileLimitBytes) return { kind: 'too-large', limitBytes: fileLimitBytes }
    return { kind: 'opened', file: engine.receiveFile(baseName(path), readFileSync(file)) }
  } finally {
    closeSync(file)
  }
}
