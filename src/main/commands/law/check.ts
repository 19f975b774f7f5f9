import type { LawVerb } from './find-rules'
import { packFileOf } from './read-pack-file'

/** `habeas law check FILE`: every fault of a pack file with its line, path and reason. */
export const checkPack: LawVerb = (file, _isJson, terminal) => {
  const { say, complain, t } = terminal
  if (file === null) {
    complain(t('law.usage'))
    return 2
  }
  const read = packFileOf(file, terminal)
  if (read === null) return 2
  if (read.pack !== null) {
    say(t('law.checked', { file, rules: read.rules, examples: read.examples }))
    return 0
  }
  for (const line of read.faults) complain(line)
  complain(t('law.faultsOf', { file, count: read.faults.length, rules: read.rules, examples: read.examples }))
  return 2
}
