import type { Issue } from '../result'

// Words of field names, not of sentences: a rule may well explain that a risk score is forbidden.
const scoring =
  /(^|[-_])(scores?|scoring|scored|points?|weights?|risks?|ratings?|likelihood|probability)($|[-_])/i
const verdictField = /^(outcome|action|decision|result|verdict|answer)$/i
const verdict =
  /^(detain|detention|detained|hold|held|keep(?!-silent$)|confine|imprison|arrest|remand)($|[-_ ])|(-|_| )(detain|detention|detained|confined)$/i

const maxDepth = 30
const maxNodes = 500_000

/**
 * What a pack may not contain whatever its form: anything that scores people, and any outcome that is to detain,
 * because the program shows reasons, gaps and duties and gives no verdict. Looked for before the schema, so that the
 * answer is the reason and not "unknown field". A pack too deep or too large to look through is refused as well.
 *
 * @example refusedContent({ rules: [{ riskScore: 3 }] })
 * //=> { path: ['rules', 0, 'riskScore'], message: 'pack.scoresPeople' }
 */
export const refusedContent = (pack: unknown): Issue | null => {
  let nodes = 0
  const look = (value: unknown, path: readonly (string | number)[]): Issue | null => {
    nodes += 1
    if (path.length > maxDepth || nodes > maxNodes) return { path: [], message: 'pack.tooLarge' }
    if (typeof value !== 'object' || value === null) return null
    const isList = Array.isArray(value)
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, isList ? Number(key) : key]
      if (!isList && scoring.test(dashed(key))) return { path: here, message: 'pack.scoresPeople' }
      if (!isList && verdictField.test(key) && typeof inner === 'string' && verdict.test(dashed(inner)))
        return { path: here, message: 'pack.outcomeIsDetention' }
      const found = look(inner, here)
      if (found !== null) return found
    }
    return null
  }
  return look(pack, [])
}

const dashed = (name: string): string => name.trim().replace(/([a-z])([A-Z])/g, '$1-$2')
