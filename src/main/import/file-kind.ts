/** What a file is by its first bytes; its name is not asked. */
export type FileKind =
  | 'zip'
  | 'gzip'
  | 'text'
  | 'old-spreadsheet'
  | 'pdf'
  | 'picture'
  | 'web-page'
  | 'word-text'
  | 'empty'

const starts: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  // The compound file of Excel 97-2003, and also of a workbook under a password.
  ['old-spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['word-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** Detects the kind of a file by its content. Whatever is not known is taken for text and examined as such. */
export const fileKind = (bytes: Uint8Array): FileKind => {
  if (bytes.byteLength === 0) return 'empty'
  for (const [kind, start] of starts) {
    if (start.every((byte, index) => bytes[index] === byte)) return kind
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).trimStart().toLowerCase()
  return /^(?:ï»¿)?<(?:!doctype|html|table|\?xml|head|body|meta)/.test(head) ? 'web-page' : 'text'
}
