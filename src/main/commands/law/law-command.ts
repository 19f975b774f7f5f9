import type { Command } from '../terminal'
import { checkPack } from './check'
import { runExamples } from './examples'
import { listLaw } from './list'
import { showRule } from './show'

const verbs = { list: listLaw, show: showRule, check: checkPack, examples: runExamples }

/** `habeas law list|show|check|examples`. */
export const lawCommand: Command = {
  usage: 'law.usage',
  run: async (terminal) => {
    const [verb = '', ...rest] = terminal.args
    const isJson = rest.includes('--json')
    const args = rest.filter((arg) => arg !== '--json')
    const run = Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined
    if (run === undefined || args.length > 1 || args.some((arg) => arg.startsWith('-'))) {
      terminal.complain(terminal.t('law.usage'))
      return 2
    }
    return run(args[0] ?? null, isJson, terminal)
  },
}
