import { getAt, listAt } from './json-path'

/** The names of the lines of a draft of a rule, each once; those without a name are left out. */
export const lineIds = (rule: unknown): readonly string[] => [
  ...new Set(
    listAt(rule, ['versions']).flatMap((version) =>
      listAt(version, ['lines']).flatMap((line) => {
        const id = getAt(line, ['line'])
        return typeof id === 'string' && id !== '' ? [id] : []
      }),
    ),
  ),
]
