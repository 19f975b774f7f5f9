import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { RegisterFile } from '../core/access/registers-questions'
import { fromEpochMs } from '../core/dates/instant'
import type { Workplace } from './handler'
import { readMachine } from './machine-file'

const ending = '.habeas'
const exampleName = `example${ending}`

/** Where the example facility lies; no other register takes this name. */
export const exampleFile = (home: string): string => join(home, exampleName)

// The page names a register by this: paths stay in the host.
const idOf = (file: string): string => createHash('sha256').update(resolve(file)).digest('hex').slice(0, 16)

const describeFile = (file: string, { given, desk }: Pick<Workplace, 'given' | 'desk'>): RegisterFile => {
  const { mtimeMs, size } = statSync(file)
  const log = `${file}-wal`
  // Newest pages lie in the write-ahead log until it is folded in.
  const changedMs = existsSync(log) ? Math.max(mtimeMs, statSync(log).mtimeMs) : mtimeMs
  return {
    id: idOf(file),
    name: basename(file),
    changedAt: fromEpochMs(Math.round(changedMs)),
    sizeBytes: size,
    isExample: resolve(file) === resolve(exampleFile(given.home)),
    isChosen: resolve(desk.file() ?? '') === resolve(file),
  }
}

const registerPaths = ({ given, desk }: Pick<Workplace, 'given' | 'desk'>): readonly string[] => {
  const inHome = existsSync(given.home)
    ? readdirSync(given.home, { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
        .map(({ name }) => join(given.home, name))
    : []
  const named = [given.file, desk.file(), ...readMachine(given.home).elsewhere].filter(
    (file) => typeof file === 'string' && existsSync(file),
  ) as string[]
  return [...new Set([...named, ...inHome].map((file) => resolve(file)))]
}

/** The registers this program knows of, the last changed first. */
export const listRegisters = (workplace: Pick<Workplace, 'given' | 'desk'>): RegisterFile[] =>
  registerPaths(workplace)
    .map((file) => describeFile(file, workplace))
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))

/** The path of a register of the list. */
export const registerPath = (workplace: Pick<Workplace, 'given' | 'desk'>, id: string): string | null =>
  registerPaths(workplace).find((file) => idOf(file) === id) ?? null

/** A free file name for a facility: letters and digits of its name, a number where that one is taken. */
export const newRegisterPath = (home: string, facilityName: string): string => {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const words = facilityName
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const stem = (words ?? ['register']).join('-').slice(0, 60)
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? stem : `${stem}-${count}`
    const file = join(home, `${name}${ending}`)
    if (!existsSync(file) && `${name}${ending}` !== exampleName) return file
  }
}
