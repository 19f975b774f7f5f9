import { randomUUID } from 'node:crypto'
import type { OutgoingFile } from '../../engine'

/** Files that wait for the one request that fetches them. What is not fetched soon is forgotten. */
export type DownloadShelf = {
  put(file: OutgoingFile): string
  take(id: string): OutgoingFile | null
  clear(): void
}

export function downloadShelf(lifeMs: number): DownloadShelf {
  const files = new Map<string, { file: OutgoingFile; timer: NodeJS.Timeout }>()
  return {
    put(file) {
      const id = randomUUID()
      const timer = setTimeout(() => files.delete(id), lifeMs)
      timer.unref()
      files.set(id, { file, timer })
      return id
    },
    take(id) {
      const entry = files.get(id)
      if (entry === undefined) return null
      clearTimeout(entry.timer)
      files.delete(id)
      return entry.file
    },
    clear() {
      for (const { timer } of files.values()) clearTimeout(timer)
      files.clear()
    },
  }
}
