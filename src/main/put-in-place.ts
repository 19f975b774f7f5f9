import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { headFileBeside } from './store/chain-head-file'
import { syncFolder } from './store/durable-file'
import { keyFileBeside } from './store/key-file'

/** Copies a file that nobody has open, down to the disk. */
export const copyDurably = (from: string, to: string): void => {
  copyFileSync(from, to)
  const fd = openSync(to, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Where a register that cannot be backed up any more is kept, with its key file. */
export const setAside = (file: string, atMs: number): string => {
  const aside = `${file.replace(/\.habeas$/, '')}-damaged-${atMs}.habeas`
  for (const side of ['', '-wal', '-keys'])
    if (existsSync(file + side)) copyDurably(file + side, aside + side)
  return aside
}

/**
 * Puts a copy that is down on the disk in the place of a register, by one rename. The log and the note of the one that
 * goes are of it alone. The keys stay, unless those of a backup are to come with it.
 */
export const putInPlace = (incoming: string, file: string, keysOf: string | null): void => {
  for (const side of ['-wal', '-shm']) rmSync(file + side, { force: true })
  renameSync(incoming, file)
  rmSync(headFileBeside(file), { force: true })
  if (keysOf !== null) copyDurably(keyFileBeside(keysOf), keyFileBeside(file))
  syncFolder(dirname(file))
}
