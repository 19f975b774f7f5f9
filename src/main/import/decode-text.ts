import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import { encodings } from '../../core/import/encodings'
import { conflict, ok, type Result } from '../../core/result'

/** A text with the encoding it was read in, to be shown to the user. */
export type DecodedText = { readonly text: string; readonly encoding: string }

const known = new Set<string>(encodings)

/**
 * The same text in one byte a letter, where its letters have room in that: one letter with an accent makes the
 * decoder take two for each, and every cell and every entry made of them is twice as long to copy, hash and store.
 */
const narrowed = (text: string): string =>
  /[^\0-\xff]/.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1')

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return narrowed(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

const decoded = (bytes: Uint8Array, encoding: string): Result<DecodedText> => {
  const text = decode(bytes, encoding)
  return text === null ? conflict('import.wrongEncoding', { encoding }) : ok({ text, encoding })
}

const utf16By = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark: western text has a zero in every second byte.
  const length = Math.min(bytes.byteLength & ~1, 1024)
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const pairs = length / 2
  if (pairs < 4) return null
  if (odd > pairs * 0.6 && even === 0) return 'utf-16le'
  return even > pairs * 0.6 && odd === 0 ? 'utf-16be' : null
}

const lineOfByte = (bytes: Uint8Array, at: number): number => {
  let line = 1
  for (let index = bytes.indexOf(10); index >= 0 && index < at; index = bytes.indexOf(10, index + 1))
    line += 1
  return line
}

/**
 * The first line that does not fit the rest: some lines with letters beyond ASCII are UTF-8 and some are not, as
 * when two exports were pasted together. One encoding for all would garble the names of one half.
 */
const mixedLine = (bytes: Uint8Array): number | null => {
  let utf8 = 0
  let other = 0
  let firstOther = 0
  let line = 0
  for (let from = 0; from < bytes.byteLength; ) {
    const found = bytes.indexOf(10, from)
    const until = found < 0 ? bytes.byteLength : found
    line += 1
    const part = bytes.subarray(from, until)
    if (part.some((byte) => byte > 127)) {
      if (isUtf8(part)) utf8 += 1
      else {
        other += 1
        if (firstOther === 0) firstOther = line
      }
    }
    from = until + 1
  }
  return utf8 > 0 && other > 0 ? firstOther : null
}

/**
 * Decodes the bytes of a text file: by its byte-order mark, as UTF-8 where it is valid, as UTF-16 where it looks
 * like it, otherwise in a legacy encoding. `chosen` is the user's own choice. NUL bytes and mixed encodings are
 * refused with their line.
 */
export const decodeText = (bytes: Uint8Array, chosen?: string): Result<DecodedText> => {
  if (chosen !== undefined && !known.has(chosen))
    return conflict('import.wrongEncoding', { encoding: chosen })
  const wide =
    chosen === undefined ? utf16By(bytes) : chosen.startsWith('utf-16') ? (chosen as 'utf-16le') : null
  if (wide !== null) {
    const read = decoded(bytes, wide)
    return read.ok ? withoutNul(read.value) : read
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) return conflict('import.nul', { line: lineOfByte(bytes, nul) })
  if (chosen !== undefined) return decoded(bytes, chosen)
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8')
  const mixed = mixedLine(bytes)
  if (mixed !== null) return conflict('import.mixedEncodings', { line: mixed })
  return decoded(bytes, legacyEncoding(bytes))
}

const withoutNul = (read: DecodedText): Result<DecodedText> => {
  const at = read.text.indexOf('\0')
  return at < 0 ? ok(read) : conflict('import.nul', { line: read.text.slice(0, at).split('\n').length })
}

/** The likeliest legacy encoding; Windows-1252 unless the bytes speak clearly for another. */
const legacyEncoding = (bytes: Uint8Array): string => {
  const sample = bytes.subarray(0, 200_000)
  const [best] = chardet.analyse(sample)
  const name = best?.name.toLowerCase() ?? ''
  const found = name === 'iso-8859-1' ? 'windows-1252' : name
  const sure = (best?.confidence ?? 0) >= 30
  return sure &&
    known.has(found) &&
    found !== 'utf-8' &&
    !found.startsWith('utf-16') &&
    decode(bytes, found) !== null
    ? found
    : 'windows-1252'
}
