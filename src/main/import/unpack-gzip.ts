import { gunzipSync } from 'node:zlib'
import { conflict, ok, type Result } from '../../core/result'
import { importLimits } from './import-limits'

const sizeCode = 'ERR_BUFFER_TOO_LARGE'

/** Unpacks a gzip file within the limits: by the size it declares first, then by the size it really has. */
export const unpackGzip = (bytes: Uint8Array): Result<Uint8Array> => {
  // A gzip file has a head of 10 bytes and ends with a checksum and its size.
  if (bytes.byteLength < 18) return conflict('import.damagedArchive')
  const declared = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.byteLength - 4, true)
  const most = Math.min(
    importLimits.unpackedBytes,
    Math.max(importLimits.ratioFreeBytes, bytes.byteLength * importLimits.ratio),
  )
  if (declared > most) return conflict('import.bomb')
  try {
    return ok(gunzipSync(bytes, { maxOutputLength: most }))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return conflict(code === sizeCode ? 'import.bomb' : 'import.damagedArchive')
  }
}
