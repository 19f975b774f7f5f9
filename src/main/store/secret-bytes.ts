import { randomFillSync } from 'node:crypto'

/**
 * Room for key material. The memory lies outside the collected heap, which moves small arrays
 * about and leaves copies behind; so wiping this one place wipes all there is.
 */
export const secretBytes = (length: number): Buffer => Buffer.from(new ArrayBuffer(length))

/** A fresh random secret. */
export const randomSecret = (length: number): Buffer => randomFillSync(secretBytes(length))

/** Moves bytes into a secret and wipes where they came from. */
export const takeSecret = (from: Uint8Array): Buffer => {
  const secret = secretBytes(from.byteLength)
  secret.set(from)
  from.fill(0)
  return secret
}

/** Runs a task with a secret and wipes it afterwards, whatever happens. */
export const withSecret = <T>(secret: Buffer, task: (secret: Buffer) => T): T => {
  try {
    return task(secret)
  } finally {
    secret.fill(0)
  }
}
