import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { takeSecret } from './secret-bytes'

const bytes = (length: number) =>
  z.string().refine((text) => Buffer.from(text, 'base64').byteLength === length && text.length < 200)

/** A key, encrypted under another (AES-256-GCM): the nonce, then the key and its seal, in base64. */
export const wrappedKeySchema = z.object({ iv: bytes(12), sealed: bytes(48) })
export type WrappedKey = z.infer<typeof wrappedKeySchema>

/** `bound` names whose wrap it is; the wrap opens only under the same name, so wraps cannot be exchanged. */
export const wrapKey = (key: Buffer, under: Buffer, bound: string): WrappedKey => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', under, iv).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { iv: iv.toString('base64'), sealed: sealed.toString('base64') }
}

/** The key, or null where the key it lies under, or the name it is bound to, is another. */
export const unwrapKey = ({ iv, sealed }: WrappedKey, under: Buffer, bound: string): Buffer | null => {
  const all = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', under, Buffer.from(iv, 'base64'), { authTagLength: 16 })
    .setAAD(Buffer.from(bound))
    .setAuthTag(all.subarray(32))
  const key = takeSecret(decipher.update(all.subarray(0, 32)))
  try {
    decipher.final()
    return key
  } catch {
    // The only thing that throws here is the seal that does not fit.
    key.fill(0)
    return null
  }
}
