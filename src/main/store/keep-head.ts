import type { Instant } from '../../core/dates/instant'
import { logIncident } from '../incident'
import { chainHeadFile } from './chain-head-file'
import type { ChainHead } from './change-log'

/** Between two writes of the note, in milliseconds: a burst of commands costs one write, not hundreds. */
const pauseMs = 2000

/**
 * Keeps the note beside a register in step with its log: at once after a commit, then at most every two
 * seconds, and when it is closed. A note that cannot be written never stops the work: the next one tries again.
 */
export function keepHead(register: string, now: () => Instant) {
  const note = chainHeadFile(register)
  let waiting: ChainHead | null = null
  let timer: NodeJS.Timeout | null = null

  const writeWaiting = () => {
    if (!waiting) return
    try {
      note.write(waiting, now())
      waiting = null
    } catch (error) {
      logIncident(error)
    }
  }
  const pause = () => {
    timer = setTimeout(() => {
      timer = null
      if (!waiting) return
      writeWaiting()
      pause()
    }, pauseMs)
    timer.unref()
  }
  return {
    /** For `OpenRegister.onCommit`. */
    onCommit: (head: ChainHead): void => {
      waiting = head
      if (timer) return
      writeWaiting()
      pause()
    },
    /** For `OpenRegister.release`, before the store is closed. */
    close: (): void => {
      if (timer) clearTimeout(timer)
      timer = null
      writeWaiting()
    },
  }
}
