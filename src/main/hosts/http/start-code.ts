import { randomBytes } from 'node:crypto'
import { sameSecret } from './same-secret'

const secret = (): string => randomBytes(32).toString('base64url')

/** The one way in: a code in the start address, exchanged once and soon for a token held in memory. */
export type Doorway = {
  code: string
  /** The token for a right code, once. A wrong, spent or late code gets null. */
  exchange(candidate: string): string | null
  isToken(candidate: string): boolean
}

export function openDoorway(lifeMs: number, now: () => number): Doorway {
  const code = secret()
  const until = now() + lifeMs
  let token: string | null = null
  return {
    code,
    exchange(candidate) {
      if (token !== null || now() > until || !sameSecret(candidate, code)) return null
      token = secret()
      return token
    },
    isToken: (candidate) => token !== null && sameSecret(candidate, token),
  }
}
