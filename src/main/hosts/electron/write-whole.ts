import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Writes a file that is there whole or not at all (reader's line 29): a new part file for its owner alone in
 * the same folder, synced, then renamed over what was there. A part left by an earlier fault stops nothing.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`
  rmSync(part, { force: true })
  const file = openSync(part, 'wx', 0o600)
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } catch (fault) {
    rmSync(part, { force: true })
    throw fault
  } finally {
    closeSync(file)
  }
  renameSync(part, path)
}
