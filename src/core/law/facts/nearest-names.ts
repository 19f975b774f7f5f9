/**
 * The names of a list that are most like a given one, the likest first, at most three: those within a
 * third of the letters, or with a whole word of it. Empty where none is like it.
 *
 * @example nearestNames('hand-over', ['handover', 'arrival']) //=> ['handover']
 */
export const nearestNames = (given: string, names: readonly string[]): readonly string[] => {
  const word = given.toLowerCase().slice(0, 60)
  const parts = word.split(/[^a-z0-9]+/).filter((part) => part.length > 3)
  return [...new Set(names)]
    .map((name) => {
      const shared = name.split('-').filter((part) => parts.includes(part)).length
      const far = name.startsWith(word) ? 1 : distance(word, name)
      return { name, far, shared }
    })
    .filter(({ name, far, shared }) => shared > 0 || far <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.far - 4 * a.shared - (b.far - 4 * b.shared))
    .slice(0, 3)
    .map(({ name }) => name)
}

// Levenshtein, one row at a time.
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[b.length] as number
}
