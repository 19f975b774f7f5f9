import type { MessagePort } from 'node:worker_threads'
import { openRaw } from './store/open-raw'
import { withSecret } from './store/secret-bytes'
import { type SharedWalk, walkStretches } from './store/walk-stretches'

export type WalkOrder = {
  readonly file: string
  readonly key: Uint8Array
  readonly walk: SharedWalk
  readonly port: MessagePort
}

/**
 * Walks stretches of a register's log on a connection of its own, and tells each that it found whole. The key
 * is wiped as soon as the connection has it.
 */
export const walkJob = ({ file, key, walk, port }: WalkOrder): null => {
  const own = Buffer.from(key.buffer, key.byteOffset, key.byteLength)
  const raw = withSecret(own, (secret) => openRaw(file, secret, 'read-only'))
  try {
    // What crosses into a thread as a buffer arrives as bare bytes.
    const known = walk.known.map(({ seq, hash }) => ({ seq, hash: Buffer.from(hash) }))
    walkStretches({ raw }, { ...walk, known }, (stretch) => port.postMessage(stretch))
  } finally {
    raw.close()
    port.close()
  }
  return null
}
