import type { Result } from '../core/result'
import { notingFaults } from './incident'

/**
 * Does steps of which each opens or makes something. Where a later one is refused or fails, what the earlier ones
 * said for this case is done, the last first, so that nothing stays open, locked or readable behind a refusal.
 */
export async function allOrNothing<T>(
  task: (onFailure: (undo: () => void) => void) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  const undoes: (() => void)[] = []
  let isDone = false
  try {
    const outcome = await task((undo) => undoes.unshift(undo))
    isDone = outcome.ok
    return outcome
  } finally {
    if (!isDone) for (const undo of undoes) notingFaults(undo)
  }
}
