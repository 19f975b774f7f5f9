import type { OutgoingFile, ReceivedFile } from './engine'
import { newId } from './store/new-id'

/** Files on their way in or out, in memory only: nothing of theirs touches the disk unencrypted. */
export type FileShelf = {
  put(name: string, bytes: Uint8Array): ReceivedFile
  /** Lays a file out to be fetched once. */
  offer(name: string, type: string, bytes: Uint8Array): string
  find(id: string): OutgoingFile | null
  take(id: string): OutgoingFile | null
  drop(id: string): void
  clear(): void
}

/** How many files may wait at once; the oldest makes room. */
const capacity = 8

/** An empty shelf. */
export function createFileShelf(): FileShelf {
  const files = new Map<string, OutgoingFile>()
  const lay = (file: OutgoingFile): string => {
    const oldest = files.keys().next()
    if (files.size >= capacity && !oldest.done) files.delete(oldest.value)
    const id = newId()
    files.set(id, file)
    return id
  }
  return {
    put: (name, bytes) => ({
      id: lay({ name, type: 'application/octet-stream', bytes }),
      name,
      size: bytes.byteLength,
    }),
    offer: (name, type, bytes) => lay({ name, type, bytes }),
    find: (id) => files.get(id) ?? null,
    take: (id) => {
      const file = files.get(id) ?? null
      files.delete(id)
      return file
    },
    drop: (id) => {
      files.delete(id)
    },
    clear: () => files.clear(),
  }
}
