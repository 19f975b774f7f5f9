import { inflateRawSync } from 'node:zlib'
import { conflict, ok, type Result } from '../../core/result'
import { importLimits } from './import-limits'

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
  readonly encrypted: boolean
}

/** Finds the end record, which a comment of at most 65,535 bytes may follow. */
const findEnd = (view: DataView): number => {
  const from = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= from; at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}

const readDirectory = (bytes: Uint8Array): Entry[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 22) return null
  const end = findEnd(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count && index <= importLimits.zipEntries; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at = next
  }
  return entries
}

/**
 * Unpacks the wanted entries of a zip archive. The directory is examined before anything is unpacked, and each
 * entry may give no more bytes than it declared: an archive that lies about its sizes is refused at the lie.
 */
export const zipEntries = (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<Map<string, Uint8Array>> => {
  const entries = readDirectory(bytes)
  if (entries === null) return conflict('import.damagedArchive')
  if (entries.length > importLimits.zipEntries) return conflict('import.bomb')
  const declared = entries.reduce((total, entry) => total + entry.unpacked, 0)
  if (declared > importLimits.unpackedBytes) return conflict('import.bomb')
  if (declared > importLimits.ratioFreeBytes && declared > bytes.byteLength * importLimits.ratio)
    return conflict('import.bomb')
  const found = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (!wanted(entry.name)) continue
    // Two entries of one name: programs differ in which one they read.
    if (found.has(entry.name)) return conflict('import.damagedArchive')
    if (entry.encrypted) return conflict('import.passwordProtected')
    const data = unpackEntry(bytes, entry)
    if (data === 'damaged') return conflict('import.damagedArchive')
    if (data === 'lies') return conflict('import.bomb')
    found.set(entry.name, data)
  }
  return ok(found)
}

const unpackEntry = (bytes: Uint8Array, entry: Entry): Uint8Array | 'damaged' | 'lies' => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== 0x04034b50) return 'damaged'
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (start + entry.packed > view.byteLength) return 'damaged'
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method === 0) return packed.byteLength === entry.unpacked ? packed : 'lies'
  if (entry.method !== 8) return 'damaged'
  try {
    const data = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
    return data.byteLength === entry.unpacked ? data : 'damaged'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      ? 'lies'
      : 'damaged'
  }
}
