import { readFileSync } from 'node:fs'
import type { Terminal } from './terminal'

/** The text of a file, or null once it was said that there is none. */
export const textOfFile = (file: string, { complain, t }: Terminal): string | null => {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch {
    complain(t('command.noSuchFile', { file }))
    return null
  }
}
