/**
 * What is worked out of a column, under a key that says what is asked of it. Columns are never written to, so that the
 * same column and the same key are the same question; with the column goes what was made of it.
 */
export type MadeOf = <Made>(column: object, key: string, make: () => Made) => Made

/**
 * Remembers what was made of each column.
 *
 * @example const kept = madeOf() // kept(column, 'doubled', double) === kept(column, 'doubled', double)
 */
export const madeOf = (): MadeOf => {
  const known = new WeakMap<object, Map<string, unknown>>()
  return <Made>(column: object, key: string, make: () => Made): Made => {
    let ofColumn = known.get(column)
    if (ofColumn === undefined) {
      ofColumn = new Map()
      known.set(column, ofColumn)
    }
    if (!ofColumn.has(key)) ofColumn.set(key, make())
    return ofColumn.get(key) as Made
  }
}
