import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Terminal } from './terminal'

const isFolder = (file: string): boolean => statSync(file).isDirectory()

const allows = (file: string, mode: number): boolean => {
  try {
    accessSync(file, mode)
    return true
  } catch {
    return false
  }
}

/** Whether every file that a command was given can be read; it says of the first that cannot why not. */
export const canReadAll = (
  { complain, t }: Pick<Terminal, 'complain' | 't'>,
  files: readonly (string | undefined)[],
): boolean => {
  for (const file of files) {
    if (file === undefined) continue
    if (!existsSync(file) || isFolder(file)) {
      complain(t('command.noSuchFile', { file }))
      return false
    }
    if (!allows(file, constants.R_OK)) {
      complain(t('command.cannotRead', { file }))
      return false
    }
  }
  return true
}

/** Whether every file that a command is to leave behind could be written: asked before anything is done. */
export const canWriteAll = (
  { complain, t }: Pick<Terminal, 'complain' | 't'>,
  files: readonly (string | undefined)[],
): boolean => {
  for (const file of files) {
    if (file === undefined) continue
    const written = existsSync(file) ? file : dirname(resolve(file))
    const isPossible = existsSync(written) && (written !== file || !isFolder(file))
    if (isPossible && allows(written, constants.W_OK)) continue
    complain(t('command.cannotWrite', { file }))
    return false
  }
  return true
}
