import { logIncident } from '../incident'

/** So many people are worked out while the asker waits; more of them, between other answers. */
export const atOnce = 300

/** A piece of work is to be over before anyone notices that it was in the way: so many people. */
export const inOnePiece = 40

/** Work that is done in pieces. */
type Pieces = {
  /** Whether anyone still waits for it; asked before each piece. */
  readonly isWanted: () => boolean
  /** Does the next piece; true once it was the last. */
  readonly step: () => boolean
  /** Told after a piece that threw, which is the last one then. */
  readonly failed: () => void
}

/** Does work piece by piece, between the answers to other questions. */
export function betweenAnswers({ isWanted, step, failed }: Pieces): void {
  const goOn = (): void => {
    if (!isWanted()) return
    try {
      if (!step()) setImmediate(goOn)
    } catch (error) {
      failed()
      logIncident(error)
    }
  }
  setImmediate(goOn)
}
