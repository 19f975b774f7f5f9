import { createHash } from 'node:crypto'

/** A file that is to be imported, as the reading thread takes it. */
export type ImportFile = {
  /** SHA-256 of the bytes, as text: two files of one digest are the same file. */
  readonly digest: string
  readonly bytes: Uint8Array
}

const known = new WeakMap<Uint8Array, ImportFile>()

/** The file that some bytes are, digested once. */
export const importFile = (bytes: Uint8Array): ImportFile => {
  let file = known.get(bytes)
  if (file === undefined) {
    file = { digest: createHash('sha256').update(bytes).digest('hex'), bytes }
    known.set(bytes, file)
  }
  return file
}
