import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type MachineSettings, machineSettingsSchema } from '../core/access/machine-questions'
import { writeDurably } from './store/durable-file'

// One file in the program's folder. It is read before anything is unlocked and holds nothing of a register.

const keptSchema = machineSettingsSchema.extend({
  /** Registers outside of the folder that somebody opened, the last first. */
  elsewhere: z.array(z.string().max(4096)).max(20),
})
type Kept = z.infer<typeof keptSchema>

const nothing: Kept = { language: null, theme: null, isScreenProtected: true, elsewhere: [] }

const fileIn = (home: string): string => join(home, 'settings.json')

/** What this computer keeps; a file that is missing or makes no sense keeps nothing. */
export const readMachine = (home: string): Kept => {
  try {
    const read = keptSchema.partial().safeParse(JSON.parse(readFileSync(fileIn(home), 'utf8')))
    return read.success
      ? {
          language: read.data.language ?? nothing.language,
          theme: read.data.theme ?? nothing.theme,
          isScreenProtected: read.data.isScreenProtected ?? nothing.isScreenProtected,
          elsewhere: read.data.elsewhere ?? nothing.elsewhere,
        }
      : nothing
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return nothing
    throw error
  }
}

const write = (home: string, kept: Kept): void => {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  writeDurably(fileIn(home), `${JSON.stringify(kept, null, 2)}\n`)
}

/** Keeps some of the settings beside the others. */
export const keepMachine = (home: string, changes: Partial<MachineSettings>): void =>
  write(home, { ...readMachine(home), ...changes })

/** Keeps where a register lies, so that it is found in the list at the next start. */
export const keepElsewhere = (home: string, file: string): void => {
  const kept = readMachine(home)
  const elsewhere = [file, ...kept.elsewhere.filter((one) => one !== file)].slice(0, 20)
  write(home, { ...kept, elsewhere })
}
