/** The way to a part of a draft: names of fields and places in lists. */
export type Path = readonly (string | number)[]

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** What stands at a place; `undefined` where there is nothing. Example: `getAt({ a: [1] }, ['a', 0]) //=> 1`. */
export const getAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, part) => (isBranch(at) ? at[String(part)] : undefined), value)

/**
 * The same value with another part at one place; `undefined` takes a field away. Nothing else is touched, and
 * the value that was given stays as it was.
 *
 * @example setAt({ a: [1, 2] }, ['a', 0], 3) //=> { a: [3, 2] }
 */
export const setAt = (value: unknown, path: Path, part: unknown): unknown => {
  const [first, ...rest] = path
  if (first === undefined) return part
  if (Array.isArray(value)) {
    const list: unknown[] = [...(value as unknown[])]
    list[Number(first)] = setAt(list[Number(first)], rest, part)
    return list
  }
  const branch = isBranch(value) ? value : {}
  const inner = setAt(branch[String(first)], rest, part)
  if (inner !== undefined) return { ...branch, [first]: inner }
  return Object.fromEntries(Object.entries(branch).filter(([name]) => name !== String(first)))
}

/** The list at a place; an empty one where there is none. */
export const listAt = (value: unknown, path: Path): readonly unknown[] => {
  const found = getAt(value, path)
  return Array.isArray(found) ? (found as unknown[]) : []
}
