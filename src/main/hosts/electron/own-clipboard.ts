import { createHash } from 'node:crypto'

type Clipboard = { readText(): Promise<string>; clear(): void }

/**
 * Knows, without keeping the text, whether what lies in the clipboard was put there while our window had the
 * focus, and takes out only that (reader's line 28). The system's clipboard history is out of our reach.
 */
export function ownClipboard(clipboard: Clipboard) {
  const look = async (): Promise<string> =>
    createHash('sha256')
      .update(await clipboard.readText())
      .digest('hex')
  let atFocus: string | null = null
  let ours: string | null = null
  return {
    async focused(): Promise<void> {
      atFocus = await look()
    },
    async left(): Promise<void> {
      const now = await look()
      if (atFocus !== null && now !== atFocus) ours = now
      atFocus = null
    },
    async forget(): Promise<void> {
      const now = await look()
      const copiedHere = atFocus !== null && now !== atFocus
      if (copiedHere || now === ours) clipboard.clear()
      ours = null
      if (atFocus !== null) atFocus = await look()
    },
  }
}
